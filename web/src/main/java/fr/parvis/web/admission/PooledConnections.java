package fr.parvis.web.admission;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The server's pool of database connections. Closing them all, also those in use, ends the wait of every request that asks a
 * database which is gone; the pool fills again by itself.
 */
final class PooledConnections {
    private static final Logger LOG = System.getLogger(PooledConnections.class.getName());
    private static final String POOL = "jboss.as:subsystem=datasources,data-source=ParvisDS";

    private PooledConnections() {}

    static void closeAll() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(new ObjectName(POOL), "flushAllConnectionInPool", new Object[0], new String[0]);
        } catch (JMException unknown) {
            LOG.log(Level.WARNING, "The pool of connections cannot be emptied: {0}", unknown.getMessage());
        }
    }
}
