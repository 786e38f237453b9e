package fr.parvis.web.api.ticket;

import fr.parvis.queueing.forecast.WaitRange;
import java.time.Duration;
import java.util.Optional;

/**
 * A wait as visitors are told: always a range in steps of five minutes, or unknown.
 *
 * @param known false when nobody can say; then the others are null
 * @param low minutes, 0 for "less than five"
 * @param high minutes, null for "more than {@code low}"
 * @param text one sentence, in the language of the answer
 */
public record WaitBody(boolean known, Integer low, Integer high, String text) {

    /** Writes a range in a language. */
    public static WaitBody of(WaitRange range, String language) {
        String text = WaitTexts.of(range, language);
        return range.known()
                ? new WaitBody(true, minutes(range.low()), minutes(range.high()), text)
                : new WaitBody(false, null, null, text);
    }

    private static Integer minutes(Optional<Duration> bound) {
        return bound.map(length -> (int) length.toMinutes()).orElse(null);
    }
}
