package fr.parvis.kiosk.moment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and times in writing. French says {@code lundi 1er décembre} and {@code 9 h 05} (Imprimerie nationale); the other
 * languages write a plain 1, whatever they say. What belongs together never breaks at the end of a line: the parts of a
 * time, a day and its month.
 */
public final class WrittenMoment {
    private static final String NO_BREAK = "\u00a0";
    private static final Pattern DAY_BEFORE_WORD = Pattern.compile("(?<!\\d)(\\d{1,2}) (?=\\p{L})");
    private static final Pattern FIRST_OF_MONTH = Pattern.compile("(?<!\\d)1(?=" + NO_BREAK + "\\p{L})");
    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})(?:\\s*[:hH.]\\s*(\\d{2})?)?(?::\\d{2})?");

    private WrittenMoment() {}

    /** {@code lundi 1er décembre}, {@code Monday 1 December}. */
    public static String day(LocalDate day, Locale language) {
        return bound(day, "EEEE d MMMM", language);
    }

    /** {@code 1er décembre}. */
    public static String date(LocalDate day, Locale language) {
        return bound(day, "d MMMM", language);
    }

    /** The whole date as the language writes it, with its year; English is that of Europe. */
    public static String wholeDay(LocalDate day, Locale language) {
        return bound(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(language.equals(Locale.ENGLISH) ? Locale.UK : language)
                        .format(day),
                language);
    }

    /** {@code 9 h 05}, {@code 12 h 00}: in French. */
    public static String clock(LocalTime time) {
        return clock(time, "H 'h' mm", Locale.FRENCH);
    }

    /** {@code 9 h 05}, {@code 12 h}: in French, where it stands in a sentence. */
    public static String shortClock(LocalTime time) {
        return clock(time, time.getMinute() == 0 ? "H 'h'" : "H 'h' mm", Locale.FRENCH);
    }

    /** A time by the pattern of a language's bundle. */
    public static String clock(LocalTime time, String pattern, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language).format(time).replace(" ", NO_BREAK);
    }

    /**
     * A time as somebody typed it: {@code 8 h 30}, {@code 8h30}, {@code 8:30}, {@code 08:30:00}, {@code 8 h}.
     *
     * @throws DateTimeParseException when it is none
     */
    public static LocalTime typed(String text) {
        String plain = text == null
                ? ""
                : text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
        Matcher parts = TYPED.matcher(plain);
        if (!parts.matches()) {
            throw new DateTimeParseException("Not a time", plain, 0);
        }
        try {
            String minutes = parts.group(2);
            return LocalTime.of(Integer.parseInt(parts.group(1)), minutes == null ? 0 : Integer.parseInt(minutes));
        } catch (DateTimeParseException none) {
            throw none;
        } catch (DateTimeException none) {
            throw new DateTimeParseException("Not a time", plain, 0, none);
        }
    }

    private static String bound(LocalDate day, String pattern, Locale language) {
        return bound(DateTimeFormatter.ofPattern(pattern, language).format(day), language);
    }

    private static String bound(String written, Locale language) {
        String bound = DAY_BEFORE_WORD.matcher(written).replaceAll("$1" + NO_BREAK);
        return language.getLanguage().equals("fr")
                ? FIRST_OF_MONTH.matcher(bound).replaceAll("1er")
                : bound;
    }
}
