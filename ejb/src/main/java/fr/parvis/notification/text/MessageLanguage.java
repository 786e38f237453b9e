package fr.parvis.notification.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A language that messages are written in: its words and how it writes days and hours, {@code jeudi 3 décembre}, {@code 9 h 20},
 * {@code mardi 1er décembre}. Digits are those that everybody of the desk reads, in Arabic too.
 */
public final class MessageLanguage {
    /** Every language, in the order of the touch screens. */
    public static final List<String> CODES = List.of("fr", "fr-falc", "en", "ar", "uk", "ro", "es", "pt", "tr", "ru");

    private static final String FRENCH = "fr";
    private static final Pattern FIRST_OF_MONTH = Pattern.compile("(?<!\\d)1(?= \\p{L})");
    private static final Map<String, MessageLanguage> KNOWN = new ConcurrentHashMap<>();

    private final String code;
    private final Locale locale;
    private final Properties words;

    private MessageLanguage(String code) {
        this.code = code;
        this.locale = Locale.forLanguageTag(code.split("-", 2)[0]);
        this.words = read(code);
    }

    /** The language of a tag, as {@code pt-BR}; French where there is none such. */
    public static MessageLanguage of(String tag) {
        String asked = tag == null ? FRENCH : tag.strip().toLowerCase(Locale.ROOT);
        String code = CODES.contains(asked) ? asked : asked.split("[-_]", 2)[0];
        return KNOWN.computeIfAbsent(CODES.contains(code) ? code : FRENCH, MessageLanguage::new);
    }

    private static Properties read(String code) {
        Properties words = new Properties();
        try (InputStream file = MessageLanguage.class.getResourceAsStream(
                        "/fr/parvis/notification/messages_" + code + ".properties");
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Its code, as {@code fr-falc}. */
    public String code() {
        return code;
    }

    /** One of its sentences. */
    String say(String key) {
        String words = this.words.getProperty(key);
        if (words == null) {
            throw new IllegalArgumentException("No word " + key + " in " + code);
        }
        return words;
    }

    /** The keys of its sentences. */
    java.util.Set<String> keys() {
        return words.stringPropertyNames();
    }

    /** {@code jeudi 3 décembre}. */
    public String day(ZonedDateTime moment) {
        String day = written(moment, say("day"));
        return locale.getLanguage().equals(FRENCH) ? FIRST_OF_MONTH.matcher(day).replaceAll("1er") : day;
    }

    /** {@code 9 h 20}; full hours {@code 9 h} in French. */
    public String time(ZonedDateTime moment) {
        boolean full = locale.getLanguage().equals(FRENCH) && moment.getMinute() == 0;
        return written(moment, full ? "H 'h'" : say("time"));
    }

    private String written(ZonedDateTime moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale)
                .withDecimalStyle(DecimalStyle.STANDARD)
                .format(moment);
    }
}
