package fr.parvis.reception.control;

import fr.parvis.reception.Order;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The orders of one site on one node, in the order in which they came. Whoever comes first leads: takes those that wait and does them
 * together; the others wait in memory, without connection or transaction, until their order is done or it is their turn to lead.
 */
public final class TurnQueue {
    /** So many orders are done together at most; the others take the next turn. */
    private static final int MOST = 16;

    private static final long LOOK_AGAIN_NANOS = 50_000_000;

    private final Queue<WaitingOrder<?>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean led = new AtomicBoolean();

    /**
     * Does an order in its turn and returns when it is done.
     *
     * @param together does several orders and finishes each of them, whatever comes of it
     */
    public <T> T take(Order<T> order, Consumer<List<WaitingOrder<?>>> together) {
        WaitingOrder<T> mine = new WaitingOrder<>(order);
        queue.add(mine);
        while (!mine.isDone()) {
            if (!led.compareAndSet(false, true)) {
                LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
            } else {
                try {
                    if (!mine.isDone()) {
                        together.accept(next());
                    }
                } finally {
                    led.set(false);
                    wakeNext();
                }
            }
        }
        return mine.result();
    }

    private void wakeNext() {
        WaitingOrder<?> next = queue.peek();
        if (next != null) {
            next.wake();
        }
    }

    /** The orders of the next turn; a second delivery of a request waits for the answer to the first. */
    private List<WaitingOrder<?>> next() {
        List<WaitingOrder<?>> batch = new ArrayList<>();
        Set<UUID> requests = new HashSet<>();
        Iterator<WaitingOrder<?>> queued = queue.iterator();
        while (queued.hasNext() && batch.size() < MOST) {
            WaitingOrder<?> one = queued.next();
            if (requests.add(one.requestId())) {
                batch.add(one);
                queued.remove();
            }
        }
        return batch;
    }
}
