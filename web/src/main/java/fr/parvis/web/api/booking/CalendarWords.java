package fr.parvis.web.api.booking;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The few words of a calendar file, in the visitor's language: {@code calendar_xx.properties}, or French.
 *
 * @param summary what it is called, with {@code {site}}
 * @param code how its code is told, with {@code {code}}
 */
record CalendarWords(String summary, String code) {
    private static final String BUNDLE = "fr.parvis.web.api.booking.calendar";
    private static final ResourceBundle.Control NO_GUESS =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static CalendarWords in(String language) {
        ResourceBundle texts = texts(language);
        return new CalendarWords(texts.getString("summary"), texts.getString("code"));
    }

    private static ResourceBundle texts(String language) {
        try {
            return ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language), NO_GUESS);
        } catch (MissingResourceException notShipped) {
            return ResourceBundle.getBundle(BUNDLE, Locale.FRENCH, NO_GUESS);
        }
    }
}
