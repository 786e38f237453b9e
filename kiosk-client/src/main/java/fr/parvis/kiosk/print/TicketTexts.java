package fr.parvis.kiosk.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The words of a ticket in one language: {@code texts/<tag>.properties}, in UTF-8. A language is added by adding its file;
 * French speaks for one that has none.
 */
final class TicketTexts {
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?");
    private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "fa", "ps", "ur", "he", "ckb", "sd");
    private static final String FRENCH = "fr";
    private static final Map<String, TicketTexts> LOADED = new ConcurrentHashMap<>();

    private final String tag;
    private final Map<String, String> texts;

    private TicketTexts(String tag, Map<String, String> texts) {
        this.tag = tag;
        this.texts = texts;
    }

    static TicketTexts french() {
        return in(FRENCH);
    }

    static TicketTexts in(String language) {
        return exists(language) ? LOADED.computeIfAbsent(language, TicketTexts::load) : french();
    }

    String get(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("The ticket has no text " + key + " in " + tag);
        }
        return text;
    }

    Set<String> keys() {
        return texts.keySet();
    }

    boolean rightToLeft() {
        return FROM_THE_RIGHT.contains(locale().getLanguage());
    }

    /** For dates; easy-to-read French counts days as French does. */
    Locale locale() {
        return Locale.forLanguageTag(tag.split("-", 2)[0]);
    }

    private static boolean exists(String language) {
        return TAG.matcher(language).matches() && TicketTexts.class.getResource(file(language)) != null;
    }

    private static TicketTexts load(String language) {
        Properties file = new Properties();
        try (InputStream bytes = TicketTexts.class.getResourceAsStream(file(language));
                Reader letters = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            file.load(letters);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> texts = new ConcurrentHashMap<>();
        file.stringPropertyNames().forEach(key -> texts.put(key, file.getProperty(key)));
        return new TicketTexts(language, texts);
    }

    private static String file(String language) {
        return "texts/" + language + ".properties";
    }
}
