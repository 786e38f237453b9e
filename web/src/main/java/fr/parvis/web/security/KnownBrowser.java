package fr.parvis.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The cookie by which a browser is known in which agents have signed in before (ADR 0080). Only the sign-in gets it; it opens
 * nothing, and what is in it is signed where it is made.
 */
final class KnownBrowser {
    private static final String COOKIE = "PARVIS_KNOWN";

    /** As long as browsers keep a cookie. */
    private static final Duration KEPT = Duration.ofDays(400);

    private KnownBrowser() {}

    /** What the browser keeps, empty when nothing. */
    static String of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Lets the browser keep it. */
    static void keep(HttpServletRequest request, HttpServletResponse response, String kept) {
        Cookie cookie = new Cookie(COOKIE, kept);
        cookie.setPath(EnterStaff.PATH);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }
}
