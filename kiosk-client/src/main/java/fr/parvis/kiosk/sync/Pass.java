package fr.parvis.kiosk.sync;

import fr.parvis.kiosk.journal.JsonText;
import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * The token by which the server knows this terminal, kept in a file that only its owner can read, and who it is.
 */
public final class Pass {
    private final KeptFile file;
    private volatile JsonObject enrolled;

    public Pass(KeptFile file) {
        this.file = file;
        this.enrolled = file.read().orElse(null);
    }

    /** The token; empty before the first enrolment and after a revocation. */
    public Optional<String> token() {
        return Optional.ofNullable(enrolled).flatMap(known -> JsonText.text(known, "token"));
    }

    /** Keeps what the server gave for a code. */
    public void keep(JsonObject answer) {
        file.write(answer);
        enrolled = answer;
    }

    /** The server does not know this token any more. */
    public void forget() {
        file.delete();
        enrolled = null;
    }
}
