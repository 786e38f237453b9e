package fr.parvis.reception.control;

import fr.parvis.reception.OpenDay;
import fr.parvis.reception.Order;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * An order, who waits for it and what came of it. The thread that leads writes, and {@link #finish} lets the other one see it.
 *
 * @param <T> what comes of it
 */
public final class WaitingOrder<T> {
    private final Order<T> order;
    private final Thread thread = Thread.currentThread();
    private T result;
    private RuntimeException failure;
    private volatile boolean done;

    WaitingOrder(Order<T> order) {
        this.order = order;
    }

    public UUID requestId() {
        return order.requestId();
    }

    public boolean keepsAnswer() {
        return order.keepsAnswer();
    }

    /** Does it, also after it was done on a day that was not so. */
    public void act(OpenDay day) {
        failure = null;
        result = order.act(day);
    }

    /** It was done before, with this answer. */
    public void again(String answer) {
        failure = null;
        result = order.again(answer);
    }

    public void fail(RuntimeException why) {
        failure = why;
    }

    public void finish() {
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
