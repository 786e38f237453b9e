package fr.parvis.shared;

import java.lang.management.ManagementFactory;
import java.util.function.BooleanSupplier;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Whether the processors that this program may use have been busy for the last seconds, whoever kept them so: server, database, or
 * another program of the machine. Asked by the name of the attribute, since an application in the server does not see the type that
 * has it. A Java machine that cannot tell is never busy.
 */
public final class ProcessorLoad implements BooleanSupplier {
    /** Share of the processors' time. With less, work behind the scenes finds a processor that nobody waits for. */
    private static final double BUSY = 0.7;

    /** Between two readings, in nanoseconds: the machine tells the mean since the last one. */
    private static final long EVERY = 2_000_000_000L;

    private final MBeanServer machine = ManagementFactory.getPlatformMBeanServer();
    private long readAt = System.nanoTime() - EVERY;
    private boolean busy;

    @Override
    public synchronized boolean getAsBoolean() {
        long now = System.nanoTime();
        if (now - readAt >= EVERY) {
            readAt = now;
            busy = share() > BUSY;
        }
        return busy;
    }

    /** How much of the processors' time was taken since the last look, from 0 to 1; 0 when unknown. */
    public double share() {
        try {
            ObjectName system = new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME);
            return machine.getAttribute(system, "CpuLoad") instanceof Double told ? told : 0;
        } catch (JMException untold) {
            return 0;
        }
    }
}
