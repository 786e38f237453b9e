package fr.parvis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * From which page a browser says that it sends. A foreign page cannot change what the browser says, but browsers do not
 * always say it: {@code Origin: null} comes from a page without referrers and from a sandboxed frame alike, an old browser
 * or an extension for privacy leaves every header out (ADR 0060).
 */
enum Sender {
    /** A page of this server, or the person's own hand. */
    HERE,
    /** A page of another site. */
    ELSEWHERE,
    /** The browser does not say it: what the request carries decides. */
    UNSAID;

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    /** The command by which live pages read themselves again. */
    private static final String READS_AGAIN = "parvisRead";

    /** Whether the request only reads and opens no line that stays. */
    static boolean reads(HttpServletRequest request) {
        return READS.contains(request.getMethod()) && !opensLine(request);
    }

    /** Whether the request asks for a WebSocket, on which no later request could be looked at. */
    static boolean opensLine(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    /**
     * Whether a page sends this by itself: a sign of life, reading again after a hint, a line that stays. Nobody sits before the
     * screen for that.
     */
    static boolean byItself(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean readsAgain = FormCheck.byAjax(request)
                && String.valueOf(request.getParameter("jakarta.faces.source")).endsWith(READS_AGAIN);
        return !path.startsWith("/staff/") || opensLine(request) || readsAgain;
    }

    /**
     * Who sends, by Fetch Metadata where the browser has them, else by the origin.
     *
     * @param known the address that this server is known by, such as {@code https://accueil.example.fr}
     */
    static Sender of(HttpServletRequest request, URI known) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !opensLine(request)) {
            return site.equals("same-origin") || site.equals("none") ? HERE : ELSEWHERE;
        }
        String origin = request.getHeader("Origin");
        if (origin == null || origin.equals("null")) {
            return UNSAID;
        }
        return Authority.ofOrigin(origin)
                .filter(from -> isOurs(from, request, known))
                .map(from -> HERE)
                .orElse(ELSEWHERE);
    }

    private static boolean isOurs(Authority from, HttpServletRequest request, URI known) {
        boolean weaker = request.isSecure() && from.scheme().equals("http");
        boolean asked = Authority.of(from.scheme(), request.getHeader("Host"))
                .filter(from::equals)
                .isPresent();
        boolean told = Authority.of(known.getScheme().toLowerCase(Locale.ROOT), known.getRawAuthority())
                .filter(from::equals)
                .isPresent();
        return told || (asked && !weaker);
    }
}
