package fr.parvis.kiosk.number;

import fr.parvis.kiosk.clock.Stamp;
import fr.parvis.kiosk.journal.JsonText;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A number that this terminal set aside for a visitor, as it lies in the journal.
 *
 * @param series letter of this terminal
 * @param link of the ticket, 26 characters
 * @param stamp when
 * @param day the site's calendar day to which the number belongs
 */
public record Issue(Ask ask, String series, int rank, String link, Stamp stamp, LocalDate day) {

    /** Letter and at least three digits, as in {@code A046}. */
    public String number() {
        return "%s%03d".formatted(series, rank);
    }

    /** The same number for the same wish, said as the server must hear it. */
    public Issue asking(Ask full) {
        return new Issue(full, series, rank, link, stamp, day);
    }

    public UUID id() {
        return ask.requestId();
    }

    JsonObject toJson() {
        return JsonText.object()
                .add("t", Book.ISSUE)
                .add("id", id().toString())
                .add("kind", ask.kind().name())
                .add("series", series)
                .add("rank", rank)
                .add("link", link)
                .add("stamp", stamp.toJson())
                .add("day", day.toString())
                .add("body", ask.body())
                .build();
    }

    static Issue of(JsonObject json) {
        Ask.Kind kind = Ask.Kind.valueOf(json.getString("kind"));
        UUID id = UUID.fromString(json.getString("id"));
        return new Issue(
                new Ask(kind, id, json.getJsonObject("body")),
                json.getString("series"),
                json.getInt("rank"),
                json.getString("link"),
                Stamp.of(json.getJsonObject("stamp")),
                LocalDate.parse(json.getString("day")));
    }
}
