package fr.parvis.web.push;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/**
 * One browser that listens for changes of a site. Nothing here ever waits for it: while its line is full only the newest
 * hint is kept, and when the line is dead it is closed.
 */
final class HintStream implements WriteListener {
    private static final byte[] KEEP_ALIVE = ":\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final long NOTHING = -1;

    private final AsyncContext context;
    private final ServletOutputStream line;
    private final BooleanSupplier welcome;
    private final Runnable onEnd;
    private long waiting = NOTHING;
    private boolean again;
    private boolean keepAlive;
    private boolean unsent;
    private boolean ended;

    /**
     * Takes over an answer that was made asynchronous.
     *
     * @param welcome whether the listener may still listen
     * @param onEnd what to do when the listener is gone
     */
    HintStream(AsyncContext context, BooleanSupplier welcome, Runnable onEnd) throws IOException {
        this.context = context;
        this.line = context.getResponse().getOutputStream();
        this.welcome = welcome;
        this.onEnd = onEnd;
        this.keepAlive = true;
    }

    void begin() {
        line.setWriteListener(this);
    }

    /** Hands over a hint, to be sent as soon as the line takes it. */
    synchronized void tell(long sequence) {
        if (sequence == Hint.READ_AGAIN) {
            again = true;
        } else {
            waiting = sequence;
        }
        write();
    }

    /** Shows that the line still works, and ends it when its listener may no longer listen. */
    void check() {
        if (!welcome.getAsBoolean()) {
            end();
            return;
        }
        synchronized (this) {
            keepAlive = true;
            write();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        write();
    }

    @Override
    public void onError(Throwable gone) {
        end();
    }

    /** Ends the stream; ending twice is the same as once. */
    void end() {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
        }
        onEnd.run();
        try {
            context.complete();
        } catch (IllegalStateException alreadyComplete) {
            // The container was first: the line is closed, which is all we want.
            return;
        }
    }

    private void write() {
        try {
            while (!ended && line.isReady() && step()) {
                // One step for each time that the line is ready.
            }
        } catch (IOException | IllegalStateException gone) {
            end();
        }
    }

    /**
     * Writes or sends one thing.
     *
     *
     * @return whether there may be more
     */
    private boolean step() throws IOException {
        byte[] next = next();
        if (next != null) {
            line.write(next);
            unsent = true;
            return true;
        }
        if (unsent) {
            unsent = false;
            line.flush();
            return true;
        }
        return false;
    }

    private byte[] next() {
        if (again) {
            again = false;
            return event(Hint.READ_AGAIN);
        }
        if (waiting != NOTHING) {
            long sequence = waiting;
            waiting = NOTHING;
            return event(sequence);
        }
        if (keepAlive) {
            keepAlive = false;
            return KEEP_ALIVE;
        }
        return null;
    }

    private static byte[] event(long sequence) {
        return ("event: change\ndata: {\"sequence\":" + sequence + "}\n\n").getBytes(StandardCharsets.US_ASCII);
    }
}
