package fr.parvis.kiosk.screen;

import fr.parvis.kiosk.journal.JsonText;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.UUID;

/** What a touch screen asks: method and path, its language, its request id, its body. */
final class Request {
    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final String method;
    private final String path;
    private final Headers headers;
    private final byte[] body;

    /** Language and request id, each null when absent. */
    record Headers(String language, String requestId) {}

    Request(String method, String path, Headers headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.body = body;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    String language() {
        return headers.language() == null ? "fr" : headers.language();
    }

    byte[] body() {
        return body;
    }

    Optional<UUID> requestId() {
        return Optional.ofNullable(headers.requestId())
                .filter(text -> text.matches(UUID_FORM))
                .map(UUID::fromString);
    }

    Optional<JsonObject> json() {
        return JsonText.read(body);
    }
}
