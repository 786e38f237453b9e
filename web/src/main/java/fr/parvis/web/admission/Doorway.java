package fr.parvis.web.admission;

import fr.parvis.web.api.problem.ProblemKey;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.EnumMap;
import java.util.Map;

/**
 * What every request passes before it has a worker thread: database, body, share, in this order. Whether this node can serve is told
 * here, so that no crowd of strangers makes a balancer believe that it cannot.
 */
final class Doorway implements HttpHandler {
    private static final String READY = "/api/ready";

    private final HttpHandler next;
    private final KnownCallers known = new KnownCallers();
    private final HttpHandler away = new Unserved(ProblemKey.UNAVAILABLE);
    private final Map<Traffic, Share> shares = new EnumMap<>(Traffic.class);
    private final WholeBody bodies;
    private final LineSeats lines = new LineSeats();

    Doorway(HttpHandler next) {
        HttpHandler busy = new Unserved(ProblemKey.BUSY);
        this.next = next;
        this.bodies = new WholeBody(new Unserved(ProblemKey.BODY_TOO_LARGE), busy);
        for (Traffic traffic : Traffic.values()) {
            shares.put(traffic, new Share(traffic, busy));
        }
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String path = exchange.getRequestPath();
        if (Outage.now() && !Traffic.isFile(path)) {
            away.handleRequest(exchange);
            return;
        }
        if (path.equals(READY)) {
            tellReady(exchange);
            return;
        }
        Passage passage = new Passage(exchange, known);
        lines.seat(exchange, passage);
        Traffic traffic = Traffic.of(exchange.getRequestMethod().toString(), path, passage.isKnown());
        Share share = shares.get(traffic);
        bodies.read(exchange, passage.isKnown(), read -> share.admit(read, passage, next));
    }

    /** The database answered a second ago, and this server is up; what is told costs neither. */
    private static void tellReady(HttpServerExchange exchange) {
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, "application/json;charset=utf-8")
                .put(Headers.CACHE_CONTROL, "no-store")
                .put(Headers.X_CONTENT_TYPE_OPTIONS, "nosniff");
        exchange.getResponseSender().send("{\"status\":\"UP\"}");
    }
}
