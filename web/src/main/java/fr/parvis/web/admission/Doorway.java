package fr.parvis.web.admission;

import fr.parvis.shared.Outage;
import fr.parvis.web.api.problem.ProblemKey;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.EnumMap;
import java.util.Map;

/** What every request passes before it has a worker thread: database, body, share, in this order. */
final class Doorway implements HttpHandler {
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
        Passage passage = new Passage(exchange, known);
        lines.seat(exchange, passage);
        Traffic traffic = Traffic.of(exchange.getRequestMethod().toString(), path, passage.isKnown());
        Share share = shares.get(traffic);
        bodies.read(exchange, passage.isKnown(), read -> share.admit(read, passage, next));
    }
}
