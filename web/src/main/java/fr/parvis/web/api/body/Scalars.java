package fr.parvis.web.api.body;

import fr.parvis.shared.input.PlainText;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Single values out of what was written, exactly: nothing is cut, wrapped or guessed. */
final class Scalars {
    static final Instant FIRST = Instant.EPOCH;
    static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 1, 1);
    private static final int LONGEST_TEXT = 2_000;
    private static final double LARGEST = 1e12;

    private Scalars() {}

    /** Plain text, composed; of a password as it is. */
    static String text(String place, String given, boolean secret) {
        if (given.length() > LONGEST_TEXT) {
            throw new Refused(place, Wanted.text(LONGEST_TEXT));
        }
        if (!PlainText.isPlain(given)) {
            throw new Refused(place, Wanted.a("letters"));
        }
        return secret ? given : PlainText.composed(given);
    }

    static long whole(String place, String digits, long least, long most) {
        Refused refused = new Refused(place, Wanted.whole(least, most));
        if (!digits.matches("-?(0|[1-9][0-9]{0,18})")) {
            throw refused;
        }
        BigDecimal exact = new BigDecimal(digits);
        if (exact.compareTo(BigDecimal.valueOf(least)) < 0 || exact.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw refused;
        }
        return exact.longValueExact();
    }

    static double number(String place, String digits) {
        double value = digits.length() > 40 ? Double.NaN : Double.parseDouble(digits);
        if (!(Math.abs(value) <= LARGEST)) {
            throw new Refused(place, Wanted.a("number"));
        }
        return value;
    }

    static UUID uuid(String place, String given) {
        if (!given.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new Refused(place, Wanted.a("uuid"));
        }
        return UUID.fromString(given);
    }

    static LocalDate date(String place, String given) {
        Refused refused = new Refused(place, new Wanted("date", Map.of("from", FIRST_DAY, "to", LAST_DAY)));
        try {
            LocalDate day = LocalDate.parse(given);
            if (given.length() == 10 && !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return day;
            }
        } catch (DateTimeException nonsense) {
            throw refused;
        }
        throw refused;
    }

    static LocalTime hour(String place, String given) {
        try {
            return LocalTime.parse(given, DateTimeFormatter.ISO_LOCAL_TIME);
        } catch (DateTimeException nonsense) {
            throw new Refused(place, Wanted.a("hour"));
        }
    }

    static Instant moment(String place, String given) {
        Refused refused = new Refused(place, new Wanted("moment", Map.of("from", FIRST, "to", LAST)));
        try {
            Instant moment = DateTimeFormatter.ISO_INSTANT.parse(given, Instant::from);
            if (!moment.isBefore(FIRST) && !moment.isAfter(LAST)) {
                return moment;
            }
        } catch (DateTimeException nonsense) {
            throw refused;
        }
        throw refused;
    }

    static <E> E choice(String place, Class<E> words, String given) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> ((Enum<?>) word).name().equals(given))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        place,
                        new Wanted(
                                "choice",
                                Map.of(
                                        "choices",
                                        Arrays.stream(words.getEnumConstants())
                                                .map(Object::toString)
                                                .map(word -> word.toUpperCase(Locale.ROOT))
                                                .collect(Collectors.joining(", "))))));
    }
}
