package fr.parvis.web.security;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.session.SessionConfig;
import io.undertow.server.session.SessionCookieConfig;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.SessionConfigWrapper;
import jakarta.servlet.ServletContext;

/**
 * Names the cookie of sessions {@value #NAME} for browsers that came by https: they take such a cookie only from https, for this
 * host alone and for all of it, so that no neighbour of the same domain plants one (RFC 6265bis 4.1.3.2, OWASP ASVS 4, 3.4.4).
 * By plain http, as in the demonstration, it keeps the name of web.xml: browsers would not take the other.
 *
 * <p>The Servlet API knows one name for all requests; hence this extension of the server, found by its {@code ServiceLoader}.
 */
public class HostCookie implements ServletExtension {
    static final String NAME = "__Host-PARVIS";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        SessionConfigWrapper before = deployment.getSessionConfigWrapper();
        SessionCookieConfig safe = new SessionCookieConfig()
                .setCookieName(NAME)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(true);
        deployment.setSessionConfigWrapper((config, itself) -> {
            boolean wrapped = before != null;
            return new ByScheme(
                    wrapped ? before.wrap(config, itself) : config, wrapped ? before.wrap(safe, itself) : safe);
        });
    }

    /** Asks the one or the other, by how the browser came. */
    private record ByScheme(SessionConfig plain, SessionConfig safe) implements SessionConfig {
        private SessionConfig of(HttpServerExchange exchange) {
            return "https".equals(exchange.getRequestScheme()) ? safe : plain;
        }

        @Override
        public void setSessionId(HttpServerExchange exchange, String sessionId) {
            of(exchange).setSessionId(exchange, sessionId);
        }

        @Override
        public void clearSession(HttpServerExchange exchange, String sessionId) {
            of(exchange).clearSession(exchange, sessionId);
        }

        @Override
        public String findSessionId(HttpServerExchange exchange) {
            return of(exchange).findSessionId(exchange);
        }

        @Override
        public SessionCookieSource sessionCookieSource(HttpServerExchange exchange) {
            return of(exchange).sessionCookieSource(exchange);
        }

        @Override
        public String rewriteUrl(String originalUrl, String sessionId) {
            return originalUrl;
        }
    }
}
