package fr.parvis.kiosk.number;

import jakarta.json.JsonObject;
import java.util.UUID;

/**
 * What a visitor wants, as the touch screens send it.
 *
 * @param requestId one per intention: a second touch or a retry carries the same
 * @param body of the request, as the server would get it
 */
public record Ask(Kind kind, UUID requestId, JsonObject body) {

    /** What can be wanted. */
    public enum Kind {
        TICKET("/api/kiosk/tickets"),
        CHECK_IN("/api/kiosk/check-ins");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        /** Where the server takes it. */
        public String path() {
            return path;
        }
    }

    /** The same wish in other words. */
    public Ask saying(JsonObject words) {
        return new Ask(kind, requestId, words);
    }

    /** The language that the visitor reads. */
    public String language() {
        return body.getString("language", "fr");
    }
}
