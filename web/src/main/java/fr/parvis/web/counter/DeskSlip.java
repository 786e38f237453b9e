package fr.parvis.web.counter;

import fr.parvis.counter.boundary.Finish;
import fr.parvis.reception.Outcome;
import fr.parvis.reception.Place;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * What the page sends with one press. It names the visitor whom the agent saw, so that a late or repeated press never
 * reaches somebody else.
 *
 * @param requestId the same for each delivery of one press
 * @param ticketId the visitor it is about, 0 when none
 * @param choice the counter, motif or number of minutes that was chosen, 0 when none
 * @param word the outcome or the place that was chosen, or the words that were typed; empty when none
 */
public record DeskSlip(DeskVerb verb, UUID requestId, long ticketId, long choice, String word) {

    /** Reads the fields of the page. @throws IllegalArgumentException when they were not made by the page */
    public static DeskSlip of(Map<String, String> fields) {
        return new DeskSlip(
                DeskVerb.valueOf(fields.getOrDefault("verb", "")),
                UUID.fromString(fields.getOrDefault("request", "")),
                number(fields.get("ticket")),
                number(fields.get("choice")),
                fields.getOrDefault("word", "").strip());
    }

    /** The visit that the same press ends, null when the page showed none being served. */
    Finish finish() {
        return ticketId == 0 ? null : new Finish(ticketId, outcome());
    }

    Outcome outcome() {
        return word.isEmpty() ? Outcome.ANSWERED : Outcome.valueOf(word);
    }

    Place place() {
        return Place.valueOf(word);
    }

    /** How long a pause is meant to last; null when the agent does not know. */
    Duration minutes() {
        return choice == 0 ? null : Duration.ofMinutes(choice);
    }

    private static long number(String text) {
        return text == null || text.isBlank() ? 0 : Long.parseLong(text);
    }
}
