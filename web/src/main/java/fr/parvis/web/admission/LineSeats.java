package fr.parvis.web.admission;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import io.undertow.util.Headers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.xnio.IoUtils;

/**
 * Lines that stay open both ways (WebSockets of staff pages): {@value #MOST} for one session. One more closes the oldest,
 * whose page, if there still is one, opens a line again.
 */
final class LineSeats {
    static final int MOST = 24;

    private final Map<String, Deque<ServerConnection>> seats = new HashMap<>();

    /** Gives a request that opens a line a seat; others need none. */
    void seat(HttpServerExchange exchange, Passage passage) {
        if ("websocket".equalsIgnoreCase(exchange.getRequestHeaders().getFirst(Headers.UPGRADE))) {
            passage.credential().ifPresent(holder -> seat(holder, exchange.getConnection()));
        }
    }

    private void seat(String holder, ServerConnection line) {
        ServerConnection oldest = null;
        synchronized (this) {
            Deque<ServerConnection> held = seats.computeIfAbsent(holder, none -> new ArrayDeque<>());
            if (held.contains(line)) {
                return;
            }
            held.add(line);
            if (held.size() > MOST) {
                oldest = held.poll();
            }
        }
        line.addCloseListener(closed -> leave(holder, line));
        IoUtils.safeClose(oldest);
    }

    private synchronized void leave(String holder, ServerConnection line) {
        Deque<ServerConnection> held = seats.get(holder);
        if (held != null && held.remove(line) && held.isEmpty()) {
            seats.remove(holder);
        }
    }

    /** How many lines are open. */
    synchronized int open() {
        return seats.values().stream().mapToInt(Deque::size).sum();
    }
}
