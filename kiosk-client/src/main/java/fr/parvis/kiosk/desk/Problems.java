package fr.parvis.kiosk.desk;

import fr.parvis.kiosk.journal.JsonText;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What stands in the way, told as the server tells it (RFC 9457): a key, a plain sentence in the visitor's language (French
 * or English), and a way forward.
 */
public enum Problems {
    MALFORMED(400, null),
    REQUEST_ID_MISSING(400, null),
    DEVICE_UNKNOWN(401, null),
    NOT_ALLOWED(403, null),
    NOT_FOUND(404, null),
    METHOD_NOT_ALLOWED(405, null),
    BODY_TOO_LARGE(413, null),
    ENROLMENT_UNKNOWN(404, null),
    CODE_UNKNOWN(404, "person"),
    APPOINTMENT_TOO_EARLY(409, "later"),
    APPOINTMENT_TOO_LATE(409, "ticket"),
    SITE_CLOSED(409, "later"),
    MOTIF_NOT_OFFERED(409, "ticket"),
    BOOKING_OFFLINE(503, "ticket"),
    KIOSK_FULL(507, "person"),
    SERVER_AWAY(503, "person"),
    FAULT(500, "person");

    private static final String BUNDLE = "fr.parvis.kiosk.desk.problems";

    private final int status;
    private final String way;

    Problems(int status, String way) {
        this.status = status;
        this.way = way;
    }

    /** As the screens know it, such as {@code kiosk-full}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem without further facts. */
    public Told in(String language) {
        return with(JsonText.object(), language);
    }

    /** The problem with facts. */
    public Told with(JsonObjectBuilder facts, String language) {
        Locale locale = language.startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, locale);
        facts.add("type", "urn:parvis:" + key())
                .add("title", texts.getString(key() + ".title"))
                .add("status", status)
                .add("detail", texts.getString(key() + ".detail"))
                .add("key", key());
        if (way != null) {
            facts.add("way", way);
        }
        return new Told(status, facts.build());
    }
}
