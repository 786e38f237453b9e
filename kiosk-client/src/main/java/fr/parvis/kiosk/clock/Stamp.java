package fr.parvis.kiosk.clock;

import fr.parvis.kiosk.journal.JsonText;
import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * When something happened at the terminal, and everything from which a better answer may be found later.
 *
 * @param at the best knowledge of the server's time at that moment
 * @param sure the server was heard since the machine was started, so {@code at} does not depend on the clock on the wall
 * @param wall what that clock said
 * @param ticks nanoseconds since the machine was started
 * @param boot which start of the machine
 * @param offsetMs what was added to the wall's clock
 */
public record Stamp(Instant at, boolean sure, Instant wall, long ticks, String boot, long offsetMs) {

    /** As it lies in the journal. */
    public JsonObject toJson() {
        return JsonText.object()
                .add("at", at.toString())
                .add("sure", sure)
                .add("wall", wall.toString())
                .add("ticks", ticks)
                .add("boot", boot)
                .add("offsetMs", offsetMs)
                .build();
    }

    /** Reads it back. @throws DateTimeParseException when it is damaged */
    public static Stamp of(JsonObject json) {
        return new Stamp(
                Instant.parse(json.getString("at", "")),
                json.getBoolean("sure", false),
                Instant.parse(json.getString("wall", "")),
                JsonText.number(json, "ticks", 0),
                json.getString("boot", ""),
                JsonText.number(json, "offsetMs", 0));
    }
}
