package fr.parvis.web.api.ticket;

import fr.parvis.queueing.forecast.WaitRange;
import java.time.Duration;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentence that tells a range of wait, in the visitor's language: {@code waits_xx.properties}, or French. */
final class WaitTexts {
    private static final String BUNDLE = "fr.parvis.web.api.ticket.waits";
    private static final ResourceBundle.Control NO_GUESS =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private WaitTexts() {}

    static String of(WaitRange range, String language) {
        return texts(language)
                .getString(range.kind().name())
                .replace("{low}", minutes(range.low()))
                .replace("{high}", minutes(range.high()));
    }

    private static ResourceBundle texts(String language) {
        try {
            Locale wanted = language == null ? Locale.FRENCH : Locale.forLanguageTag(language);
            return ResourceBundle.getBundle(BUNDLE, wanted, NO_GUESS);
        } catch (MissingResourceException notShipped) {
            return ResourceBundle.getBundle(BUNDLE, Locale.FRENCH, NO_GUESS);
        }
    }

    private static String minutes(Optional<Duration> bound) {
        return bound.map(length -> Long.toString(length.toMinutes())).orElse("");
    }
}
