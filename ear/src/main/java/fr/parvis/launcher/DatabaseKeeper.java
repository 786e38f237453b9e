package fr.parvis.launcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Looks every second whether the PostgreSQL of Parvis still runs, and starts it again when it ended by itself: until then callers
 * are told to come back (ADR 0078). When it does not start any more, or ends for the {@value #MOST_STARTS}th time within ten
 * minutes, the whole reception ends with one sentence: a server without its database helps nobody, and somebody must look.
 */
final class DatabaseKeeper implements Runnable, AutoCloseable {
    static final int MOST_STARTS = 5;
    private static final Duration COUNTED = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final EmbeddedDatabase database;
    private final Consumer<String> say;
    private final Consumer<String> end;
    private final Deque<Long> starts = new ArrayDeque<>();
    private final Thread thread = new Thread(this, "database-keeper");
    private volatile boolean closed;

    private DatabaseKeeper(EmbeddedDatabase database, Consumer<String> say, Consumer<String> end) {
        this.database = database;
        this.say = say;
        this.end = end;
    }

    /**
     * Begins to look.
     *
     * @param say told of each start, in a sentence
     * @param end told why everything has to end
     */
    static DatabaseKeeper over(EmbeddedDatabase database, Consumer<String> say, Consumer<String> end) {
        DatabaseKeeper keeper = new DatabaseKeeper(database, say, end);
        keeper.thread.setDaemon(true);
        keeper.thread.start();
        return keeper;
    }

    @Override
    public void run() {
        while (!closed) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            if (!closed && !database.isRunning() && !startedAgain()) {
                return;
            }
        }
    }

    private boolean startedAgain() {
        if (tooOften()) {
            end.accept("PostgreSQL ended by itself " + MOST_STARTS + " times within " + COUNTED.toMinutes()
                    + " minutes: read its log in the data folder. Parvis ends.");
            return false;
        }
        try {
            database.startAgain();
        } catch (CannotStart broken) {
            end.accept("PostgreSQL ended by itself and cannot be started again. " + broken.getMessage());
            return false;
        }
        if (!closed) {
            say.accept("PostgreSQL ended by itself and was started again.");
        }
        return true;
    }

    private boolean tooOften() {
        long now = System.nanoTime();
        starts.add(now);
        while (now - starts.peek() > COUNTED.toNanos()) {
            starts.remove();
        }
        return starts.size() >= MOST_STARTS;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
