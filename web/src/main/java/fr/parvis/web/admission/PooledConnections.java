package fr.parvis.web.admission;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The server's pool of database connections. Closing them all, also those in use, leaves none that a database has forgotten
 * which is gone; the pool fills again by itself. It waits for statements that are under way.
 */
final class PooledConnections {
    private static final Logger LOG = System.getLogger(PooledConnections.class.getName());
    private static final String POOL = "jboss.as:subsystem=datasources,data-source=ParvisDS";

    private PooledConnections() {}

    /** Every one, once what it is asked has ended. */
    static void closeAll() {
        close("flushAllConnectionInPool");
    }

    /** Those that nobody uses, so that nobody meets one of before. */
    static void closeIdle() {
        close("flushIdleConnectionInPool");
    }

    private static void close(String which) {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(new ObjectName(POOL), which, new Object[0], new String[0]);
        } catch (JMException unknown) {
            LOG.log(Level.WARNING, "The pool of connections cannot be emptied: {0}", unknown.getMessage());
        }
    }
}
