package fr.parvis.partner.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and hours as French files write them: {@code 03/12/2026}, {@code 3.12.26}, {@code 2026-12-03}, {@code jeudi 3 déc. 2026}, {@code
 * 1er mars 2026}, the number of days of a spreadsheet; {@code 9h20}, {@code 9 h}, {@code 09:20:00}, a fraction of a day. The day comes
 * before the month, always.
 */
public final class FrenchMoments {
    /** Days between the two beginnings that spreadsheets count from. */
    static final int DAYS_TO_1904 = 1462;

    private static final LocalDate BEFORE_DAY_ONE = LocalDate.of(1899, 12, 30);
    private static final int LAST_SERIAL = 73_050;
    private static final int FIRST_SERIAL = 36_526;
    private static final int CENTURY = 2000;
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int MINUTES_AN_HOUR = 60;

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[t ]+(\\S.*))?");
    private static final Pattern FIGURES =
            Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?:(?: a)?[ ,]+(\\S.*))?");
    private static final Pattern WORDS = Pattern.compile("(?:(?:lun|mar|mer|jeu|ven|sam|dim)[a-z]*\\.? +)?(?:le +)?"
            + "(\\d{1,2})(?:er)?[ -]+([a-z]{3,9})\\.?[ -]+(\\d{4}|\\d{2})(?:(?: a)?[ ,]+(\\S.*))?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:[.,]\\d+)?");
    private static final Pattern HOUR =
            Pattern.compile("(\\d{1,2}) ?(?:h|:|heures?) ?(\\d{2})?(?::(\\d{2})(?:\\.0+)?)?(?: ?min)?");
    private static final Pattern FRACTION = Pattern.compile("0[.,]\\d+");
    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private FrenchMoments() {}

    /** A day, with the hour that stands beside it, if any; empty when it is none, or one that no calendar has. */
    static Optional<Moment> day(String text) {
        String plain = plain(text);
        try {
            Matcher iso = ISO.matcher(plain);
            if (iso.matches()) {
                return moment(iso.group(1), iso.group(2), iso.group(3), iso.group(4));
            }
            Matcher figures = FIGURES.matcher(plain);
            if (figures.matches()) {
                return moment(figures.group(4), figures.group(3), figures.group(1), figures.group(5));
            }
            Matcher words = WORDS.matcher(plain);
            if (words.matches()) {
                int month = month(words.group(2));
                return month == 0
                        ? Optional.empty()
                        : moment(words.group(3), Integer.toString(month), words.group(1), words.group(4));
            }
            return SERIAL.matcher(plain).matches() ? ofSerial(plain).map(FrenchMoments::ofMoment) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Moment> moment(String year, String month, String day, String hour) {
        int number = Integer.parseInt(year);
        LocalDate date =
                LocalDate.of(number < 100 ? CENTURY + number : number, Integer.parseInt(month), Integer.parseInt(day));
        if (hour == null) {
            return Optional.of(new Moment(date, null));
        }
        return hour(hour).map(time -> new Moment(date, time));
    }

    private static Moment ofMoment(LocalDateTime moment) {
        boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new Moment(moment.toLocalDate(), midnight ? null : moment.toLocalTime());
    }

    private static int month(String word) {
        for (String month : MONTHS) {
            boolean begins = month.startsWith(word);
            if (begins && !word.equals("jui")) {
                return MONTHS.indexOf(month) + 1;
            }
        }
        return 0;
    }

    /** An hour of the day; empty when it is none. */
    static Optional<LocalTime> hour(String text) {
        String plain = plain(text);
        Matcher hour = HOUR.matcher(plain);
        try {
            if (hour.matches()) {
                return Optional.of(LocalTime.of(number(hour.group(1)), number(hour.group(2))));
            }
            if (FRACTION.matcher(plain).matches()) {
                BigDecimal fraction = new BigDecimal(plain.replace(',', '.'));
                return Optional.of(ofMinutes(fraction.multiply(BigDecimal.valueOf(MINUTES_A_DAY))));
            }
        } catch (DateTimeException noSuchHour) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** The moment of a number of days as spreadsheets count them, to the minute; empty outside of the years 2000 to 2099. */
    static Optional<LocalDateTime> ofSerial(String text) {
        BigDecimal serial = new BigDecimal(text.replace(',', '.'));
        int days = serial.intValue();
        if (days < FIRST_SERIAL || days >= LAST_SERIAL) {
            return Optional.empty();
        }
        long minutes = minutes(serial.subtract(BigDecimal.valueOf(days)).multiply(BigDecimal.valueOf(MINUTES_A_DAY)));
        return Optional.of(BEFORE_DAY_ONE.plusDays(days).atStartOfDay().plusMinutes(minutes));
    }

    /** The hour after that many minutes of a day, the nearest one: a third of a day is no finite fraction. */
    static LocalTime ofMinutes(BigDecimal minutes) {
        int whole = (int) minutes(minutes) % MINUTES_A_DAY;
        return LocalTime.of(whole / MINUTES_AN_HOUR, whole % MINUTES_AN_HOUR);
    }

    private static long minutes(BigDecimal minutes) {
        return minutes.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** Small letters without accents, one blank at most between words: how words of files are compared. */
    public static String plain(String text) {
        String letters =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BLANKS.matcher(letters.toLowerCase(Locale.FRENCH).replace('\u2019', '\''))
                .replaceAll(" ")
                .strip();
    }

    /**
     * A day of a file.
     *
     * @param hour null when none stands beside it
     */
    record Moment(LocalDate day, LocalTime hour) {}
}
