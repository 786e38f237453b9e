package fr.parvis.web.admission;

import fr.parvis.shared.secret.Fingerprint;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.util.Headers;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The key or the session that a request comes with, as a fingerprint: nothing here keeps what would open a door. */
final class Credential {
    private static final String BEARER = "Bearer ";
    private static final String SESSION = "PARVIS";
    private static final int LONGEST = 512;

    private Credential() {}

    /** Empty when it comes with none, or with one that cannot be ours. */
    static Optional<String> of(HttpServerExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
        String sent = header != null && header.startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : session(exchange);
        return Optional.ofNullable(sent)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .map(Fingerprint::of);
    }

    /** The session's cookie is called PARVIS, with or without a prefix of browsers such as {@code __Host-}. */
    private static String session(HttpServerExchange exchange) {
        try {
            return StreamSupport.stream(exchange.requestCookies().spliterator(), false)
                    .filter(cookie ->
                            cookie.getName().equals(SESSION) || cookie.getName().endsWith("-" + SESSION))
                    .map(Cookie::getValue)
                    .findFirst()
                    .orElse(null);
        } catch (IllegalArgumentException | IllegalStateException nonsense) {
            return null;
        }
    }
}
