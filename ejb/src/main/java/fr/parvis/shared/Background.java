package fr.parvis.shared;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Work that nobody waits for. No door answers for it, so it tells its own failures, once (ADR 0074); a task that is done
 * again and again goes on the next time.
 */
public final class Background {
    private static final Logger LOG = System.getLogger(Background.class.getName());

    private Background() {}

    /**
     * The task, with its failure told in the log.
     *
     * @param what is done, in words for the log that name nobody
     */
    public static Runnable told(String what, Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error failed) {
                LOG.log(Level.ERROR, "In the background failed: " + what, failed);
            }
        };
    }
}
