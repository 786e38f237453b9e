package fr.parvis.web.security;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why a request stops at the door, told to the HTTP API as a problem of RFC 9457 and in one plain sentence of the bundle
 * {@code Refusal}.
 */
enum Refusal {
    ADDRESS_UNCLEAR(400),
    NOT_SIGNED_IN(401),
    DEVICE_UNKNOWN(401),
    NOT_ALLOWED(403),
    NOT_FROM_HERE(403),
    PASSWORD_FIRST(403),
    FACTOR_FIRST(403),
    BODY_TOO_LARGE(413);

    private static final String SHOWN = Refusal.class.getName();

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    /** The key of the problem, as in {@code urn:parvis:not-signed-in}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Answers the request with this refusal, to the end: the server adds a page of errors to what is not closed. */
    void answer(HttpServletResponse response) throws IOException {
        byte[] body = problem().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", "attachment; filename=\"api.json\"");
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        try (OutputStream whole = response.getOutputStream()) {
            whole.write(body);
        }
    }

    /** Answers a person with the page of errors of this status, on which this refusal stands in words and a way on. */
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(SHOWN, this);
        response.sendError(status);
    }

    /** What the page of errors says; the usual words of a refused page when nothing else was the matter. */
    static Refusal shownOn(HttpServletRequest request) {
        return request.getAttribute(SHOWN) instanceof Refusal refusal ? refusal : NOT_ALLOWED;
    }

    private JsonObject problem() {
        ResourceBundle texts = ResourceBundle.getBundle("fr.parvis.web.security.Refusal", Locale.FRENCH);
        return Json.createObjectBuilder()
                .add("type", "urn:parvis:" + key())
                .add("title", texts.getString(key() + ".title"))
                .add("status", status)
                .add("detail", texts.getString(key() + ".detail"))
                .add("key", key())
                .build();
    }
}
