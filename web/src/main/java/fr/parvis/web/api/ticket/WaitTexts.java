package fr.parvis.web.api.ticket;

import fr.parvis.queueing.forecast.WaitRange;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentence that tells a range of wait, in French or English. */
final class WaitTexts {
    private static final String BUNDLE = "fr.parvis.web.api.ticket.waits";
    private static final ResourceBundle FRENCH = ResourceBundle.getBundle(BUNDLE, Locale.FRENCH);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);

    private WaitTexts() {}

    static String of(WaitRange range, String language) {
        ResourceBundle texts = language != null && language.startsWith("en") ? ENGLISH : FRENCH;
        return texts.getString(range.kind().name())
                .replace("{low}", minutes(range.low()))
                .replace("{high}", minutes(range.high()));
    }

    private static String minutes(Optional<Duration> bound) {
        return bound.map(length -> Long.toString(length.toMinutes())).orElse("");
    }
}
