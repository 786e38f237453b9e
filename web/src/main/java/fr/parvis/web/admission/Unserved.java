package fr.parvis.web.admission;

import fr.parvis.web.api.problem.ProblemAnswers;
import fr.parvis.web.api.problem.ProblemKey;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;

/**
 * Answers a request that is not served now: programs with problem details, people with a plain page that needs neither
 * session nor database and, after a read, asks again by itself. What it says is written once, when the application starts: the
 * threads that only read and write find no library of the application.
 */
final class Unserved implements HttpHandler {
    private final ProblemKey why;
    private final String problem;
    private final String page;
    private final String pageThatAsksAgain;

    Unserved(ProblemKey why) {
        this.why = why;
        this.problem = ProblemAnswers.text(why);
        this.page = UnservedPage.of(why, 0);
        this.pageThatAsksAgain = UnservedPage.of(why, why.retrySeconds());
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        boolean api = exchange.getRequestPath().startsWith("/api/");
        exchange.setStatusCode(why.status());
        if (why.retrySeconds() > 0) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, why.retrySeconds());
        }
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, api ? "application/problem+json;charset=utf-8" : "text/html;charset=utf-8")
                .put(Headers.CACHE_CONTROL, "no-store")
                .put(Headers.X_CONTENT_TYPE_OPTIONS, "nosniff")
                .put(Headers.CONTENT_SECURITY_POLICY, UnservedPage.POLICY);
        exchange.getResponseSender().send(api ? problem : page(exchange), StandardCharsets.UTF_8);
    }

    /** What was read may be asked again; a form must not be sent again by itself. */
    private String page(HttpServerExchange exchange) {
        return exchange.getRequestMethod().toString().equals("GET") ? pageThatAsksAgain : page;
    }
}
