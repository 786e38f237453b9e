package fr.parvis.web.security;

import fr.parvis.shared.Settings;
import fr.parvis.shared.secret.Fingerprint;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The seal that every form of a staff page carries: a signature over a random cookie of this browser, which no script reads
 * and which the browser sends with no request of another site. It decides about a form whose sender the browser does not
 * name (ADR 0060), needs no session, holds over a restart and on every node.
 */
@Named
@RequestScoped
public class FormSeal {
    /** The name of the field and of the cookie. */
    static final String FIELD = "parvis-seal";

    private static final String COOKIE = "PARVIS_FORM";
    /** Browsers take it from https only, for this host alone: {@link HostCookie}. */
    private static final String COOKIE_OF_HTTPS = "__Host-" + COOKIE;

    private static final String PLANTED = FormSeal.class.getName() + ".planted";
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Settings settings;

    @Inject
    private HttpServletRequest request;

    /** Gives a browser that opens a page its cookie, unless it has one. */
    static void plant(HttpServletRequest request, HttpServletResponse response) {
        if (cookie(request).isPresent()) {
            return;
        }
        byte[] fresh = new byte[BYTES];
        RANDOM.nextBytes(fresh);
        Cookie cookie = new Cookie(name(request), HexFormat.of().formatHex(fresh));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
        request.setAttribute(PLANTED, cookie.getValue());
    }

    /** What the forms of this page carry. */
    public String getToken() {
        return Optional.ofNullable((String) request.getAttribute(PLANTED))
                .or(() -> cookie(request))
                .map(this::sealed)
                .orElse("");
    }

    /** The name of the field that carries it. */
    public String getField() {
        return FIELD;
    }

    /** Whether the form came from a page that this browser was given. */
    boolean holds() {
        String shown = request.getParameter(FIELD);
        return shown != null
                && cookie(request)
                        .map(this::sealed)
                        .map(due -> MessageDigest.isEqual(bytes(due), bytes(shown)))
                        .orElse(false);
    }

    private String sealed(String cookie) {
        byte[] key = bytes(settings.secret().value());
        return HexFormat.of().formatHex(Fingerprint.keyed(key, "form:" + cookie));
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? COOKIE_OF_HTTPS : COOKIE;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[0-9a-f]{" + 2 * BYTES + "}"))
                .findFirst();
    }
}
