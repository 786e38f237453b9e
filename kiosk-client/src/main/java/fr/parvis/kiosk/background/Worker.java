package fr.parvis.kiosk.background;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A thread of the terminal for work that lasts as long as the program: when it throws, whatever it throws, it is told in the log
 * and begun anew after {@value #PAUSE_SECONDS} s. A terminal stands alone in its hall: a thread that ended for good would be
 * missed when visitors stand before it. Work that returns is over.
 */
public final class Worker implements Runnable {
    static final int PAUSE_SECONDS = 5;
    private static final System.Logger LOG = System.getLogger(Worker.class.getName());

    private final String name;
    private final Runnable work;
    private final Duration pause;

    Worker(String name, Runnable work, Duration pause) {
        this.name = name;
        this.work = work;
        this.pause = pause;
    }

    /** Begins the work on a thread of its own, which does not keep the program from ending. Interrupt it to end it. */
    public static Thread start(String name, Runnable work) {
        Thread thread = new Thread(new Worker(name, work, Duration.ofSeconds(PAUSE_SECONDS)), name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void run() {
        try {
            while (!ended()) {
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ended() {
        try {
            work.run();
            return true;
        } catch (RuntimeException | Error strange) {
            LOG.log(System.Logger.Level.ERROR, name + " failed and begins anew", strange);
            return false;
        }
    }
}
