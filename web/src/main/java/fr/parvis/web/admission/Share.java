package fr.parvis.web.admission;

import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.xnio.XnioExecutor;

/**
 * The places of one kind of traffic. Whoever waits for one has no thread; they wait in the order in which they came, for a
 * bounded time.
 *
 * <p>Undertow's own {@code RequestLimit} is not used: it lets them wait for ever, and counts an event stream until it ends.
 */
final class Share {
    private final Traffic traffic;
    private final HttpHandler surplus;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int taken;

    /**
     * @param surplus answers those for whom there is no place
     */
    Share(Traffic traffic, HttpHandler surplus) {
        this.traffic = traffic;
        this.surplus = surplus;
    }

    Traffic traffic() {
        return traffic;
    }

    /** Lets a request go on as soon as there is a place for it. */
    void admit(HttpServerExchange exchange, Passage passage, HttpHandler next) throws Exception {
        if (takePlace()) {
            passage.took(this);
            next.handleRequest(exchange);
            return;
        }
        Waiting waiting = new Waiting(exchange, passage, next);
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> queue(waiting));
    }

    private synchronized boolean takePlace() {
        if (taken >= traffic.most()) {
            return false;
        }
        taken++;
        return true;
    }

    private void queue(Waiting waiting) {
        boolean place;
        synchronized (this) {
            place = takePlace();
            if (!place && queue.size() < traffic.mostWaiting()) {
                queue.add(waiting);
                waiting.until = waiting.exchange
                        .getIoThread()
                        .executeAfter(() -> giveUp(waiting), traffic.longestWaitMillis(), TimeUnit.MILLISECONDS);
                return;
            }
        }
        if (place) {
            waiting.passage.took(this);
        }
        Connectors.executeRootHandler(place ? waiting.next : surplus, waiting.exchange);
    }

    private void giveUp(Waiting waiting) {
        boolean waited;
        synchronized (this) {
            waited = queue.remove(waiting);
        }
        if (waited) {
            Connectors.executeRootHandler(surplus, waiting.exchange);
        }
    }

    /** A place is given back: whoever waits longest has it. */
    void release() {
        Waiting next;
        synchronized (this) {
            next = queue.poll();
            if (next == null) {
                taken--;
                return;
            }
            next.until.remove();
        }
        next.passage.took(this);
        next.exchange.dispatch(next.next);
    }

    /** How many places are taken. */
    synchronized int taken() {
        return taken;
    }

    private static final class Waiting {
        private final HttpServerExchange exchange;
        private final Passage passage;
        private final HttpHandler next;
        private XnioExecutor.Key until;

        Waiting(HttpServerExchange exchange, Passage passage, HttpHandler next) {
            this.exchange = exchange;
            this.passage = passage;
            this.next = next;
        }
    }
}
