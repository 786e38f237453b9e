package fr.parvis.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells every browser what no page of Parvis ever does: load from elsewhere, run inline script, be framed, say to
 * another site where somebody came from. To this server they do say it: with {@code no-referrer} a browser sends its own
 * forms with {@code Origin: null}, as a foreign page may (ADR 0060).
 *
 * <p>Staff pages get their script policy from PrimeFaces ({@code primefaces.CSP_POLICY} in web.xml), because it makes a
 * fresh nonce for each page; touch, wall and phone pages are plain files and need none.
 */
public class SafetyHeaders extends HttpFilter {
    private static final String ANYWHERE =
            "frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'";
    private static final String PLAIN_FILES = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; font-src 'self'; media-src 'self' blob:; connect-src 'self';"
            + " worker-src 'self'; manifest-src 'self'; " + ANYWHERE;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        AccessRefused.remember(request);
        String path = request.getRequestURI();
        boolean faces = path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/");
        boolean page = faces || path.equals(EnterSetUp.PATH);
        response.setHeader("Content-Security-Policy", page ? ANYWHERE : PLAIN_FILES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (page) {
            response.setHeader("Cache-Control", "no-store");
            FormSeal.plant(request, response);
        }
        chain.doFilter(request, new NamedLetters(new RelativeRedirects(response)));
    }
}
