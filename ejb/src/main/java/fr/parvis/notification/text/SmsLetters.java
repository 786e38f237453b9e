package fr.parvis.notification.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a text with the letters that an SMS has: typographic apostrophes, dashes and blanks become plain ones, and where all of it
 * fits the GSM alphabet then, letters that are missing there lose their accent (août → aout), as telephones do. A text in another
 * script stays as it is: one letter of it would make the whole UCS-2 anyway.
 */
public final class SmsLetters {
    private static final Pattern QUOTES = Pattern.compile("«[\\s\\u00a0\\u202f]*|[\\s\\u00a0\\u202f]*»");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry(0x2019, "'"),
            Map.entry(0x2018, "'"),
            Map.entry(0x02bc, "'"),
            Map.entry(0x201c, "\""),
            Map.entry(0x201d, "\""),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2010, "-"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2026, "..."),
            Map.entry(0x00a0, " "),
            Map.entry(0x202f, " "),
            Map.entry(0x2009, " "));

    private static final Map<Integer, String> FOLDED =
            Map.of((int) 'œ', "oe", (int) 'Œ', "OE", (int) 'ı', "i", (int) 'ł', "l", (int) 'Ł', "L", (int) 'đ', "d");

    private SmsLetters() {}

    /** The text as it is sent. */
    public static String of(String text) {
        String plain = each(
                QUOTES.matcher(text).replaceAll("\""),
                letter -> PLAIN.getOrDefault(letter, Character.toString(letter)));
        String folded = each(plain, SmsLetters::folded);
        return SmsSegments.isGsm(folded) ? folded : plain;
    }

    private static String folded(int letter) {
        String kept = Character.toString(letter);
        if (SmsSegments.isGsm(kept)) {
            return kept;
        }
        String other = FOLDED.get(letter);
        return other != null
                ? other
                : MARKS.matcher(Normalizer.normalize(kept, Normalizer.Form.NFD)).replaceAll("");
    }

    private static String each(String text, java.util.function.IntFunction<String> rule) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(rule)
                .collect(Collectors.joining());
    }
}
