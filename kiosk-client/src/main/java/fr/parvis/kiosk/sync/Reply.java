package fr.parvis.kiosk.sync;

import fr.parvis.kiosk.journal.JsonText;
import jakarta.json.JsonObject;

/**
 * A definite answer of the server.
 *
 * @param body empty when it had none
 */
public record Reply(int status, JsonObject body) {

    /** Whether it did what was asked. */
    public boolean accepted() {
        return status >= 200 && status < 300;
    }

    /** The key of the problem, {@code http-STATUS} when it names none. */
    public String key() {
        return JsonText.text(body, "key").orElse("http-" + status);
    }

    /** Whether this terminal is not, or no longer, let in. */
    public boolean shutOut() {
        return status == 401 || (status == 403 && key().equals("not-allowed"));
    }
}
