package fr.parvis.reception.control;

import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * An order, who waits for it and what came of it. The thread that leads writes, and {@link #finish} lets the other one see it.
 *
 * @param <T> what comes of it
 */
final class WaitingOrder<T> {
    private final Order<T> order;
    private final Thread thread = Thread.currentThread();
    private T result;
    private RuntimeException failure;
    private volatile boolean done;

    WaitingOrder(Order<T> order) {
        this.order = order;
    }

    UUID requestId() {
        return order.requestId();
    }

    boolean keepsAnswer() {
        return order.keepsAnswer();
    }

    /** Does it, also after it was done on a day that was not so. */
    void act(OpenDay day) {
        failure = null;
        result = order.act(day);
    }

    /** It was done before, with this answer. */
    void again(String answer) {
        failure = null;
        result = order.again(answer);
    }

    void fail(RuntimeException why) {
        failure = why;
    }

    void finish() {
        done = true;
        wake();
    }

    void wake() {
        LockSupport.unpark(thread);
    }

    boolean isDone() {
        return done;
    }

    /** What came of it, once it is done. */
    T result() {
        if (failure != null) {
            throw failure;
        }
        return result;
    }
}
