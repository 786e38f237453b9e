package fr.parvis.shared.input;

import fr.parvis.shared.input.Refused.Wanted;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text as people read it: what is stored and shown is what was seen when it was typed. No control characters, nothing
 * invisible, nothing that turns the direction of what stands beside it, no half of a pair, no place without a letter in
 * Unicode. Joiners are taken between letters of the scripts that need them (Unicode 15, table of joining controls: Arabic,
 * Syriac and the scripts of India), at most four marks on one letter.
 */
public final class PlainText {
    /** Characters of a name at most, whatever it names: a site, zone, counter, person, device, place, closure or study. */
    public static final int NAME = 80;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int MOST_MARKS = 4;
    private static final Pattern BLANK_ENDS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    /** Letters and marks by category, and yet nobody sees them: fillers, variation selectors, replacement characters. */
    private static final Set<Integer> UNSEEN = Set.of(
            0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180c, 0x180d, 0x180f, 0x2800, 0x3164, 0xffa0, 0xfffc,
            0xfffd);

    private static final Set<UnicodeScript> JOINED = Set.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA);

    private PlainText() {}

    /** Whether people can read all of it; blanks at the ends, and an empty text, are fine. */
    public static boolean isPlain(String text) {
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            marks = isMark(letter) ? marks + 1 : 0;
            if (marks > MOST_MARKS || !(isSeen(letter) || isJoiner(text, at, letter))) {
                return false;
            }
            at += Character.charCount(letter);
        }
        return true;
    }

    /**
     * A name or a label: composed (NFC) and without blanks at its ends.
     *
     * @throws Refused when it is blank, longer than {@code most} characters, or not plain
     */
    public static String label(String field, String text, int most) {
        String label = text == null ? "" : composed(text);
        if (label.isEmpty()) {
            throw new Refused(field, Wanted.text(most));
        }
        if (!isPlain(label)) {
            throw new Refused(field, Wanted.a("letters"));
        }
        return within(field, label, most);
    }

    /** The name of something or somebody: a label of {@link #NAME} characters at most. */
    public static String name(String field, String text) {
        return label(field, text, NAME);
    }

    /**
     * A note or another text that may be empty; null is empty.
     *
     * @throws Refused when it is longer than {@code most} characters, or not plain
     */
    public static String note(String field, String text, int most) {
        return text == null || text.isBlank() ? "" : label(field, text, most);
    }

    /** A text of several lines, one sentence each; null is empty. */
    public static String lines(String field, String text, int most) {
        String given = text == null ? "" : text;
        return within(
                field,
                given.lines()
                        .map(PlainText::composed)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")),
                most);
    }

    /** Whether people can read all of it, line by line. */
    public static boolean hasPlainLines(String text) {
        return text.lines().allMatch(PlainText::isPlain);
    }

    /** The same text in one form whatever keyboard it was typed on: composed, without blanks at its ends. */
    public static String composed(String text) {
        return BLANK_ENDS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
    }

    private static String within(String field, String text, int most) {
        if (!hasPlainLines(text)) {
            throw new Refused(field, Wanted.a("letters"));
        }
        if (text.codePointCount(0, text.length()) > most) {
            throw new Refused(field, Wanted.text(most));
        }
        return text;
    }

    private static boolean isSeen(int letter) {
        boolean selector = (letter >= 0xfe00 && letter <= 0xfe0f) || (letter >= 0xe0100 && letter <= 0xe01ef);
        return !selector
                && !UNSEEN.contains(letter)
                && switch (Character.getType(letter)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** A joiner between two letters of a script that is written with joiners. */
    private static boolean isJoiner(String text, int at, int letter) {
        boolean joiner = letter == ZERO_WIDTH_NON_JOINER || letter == ZERO_WIDTH_JOINER;
        return joiner
                && at > 0
                && at + 1 < text.length()
                && isJoined(text.codePointBefore(at))
                && isJoined(text.codePointAt(at + 1));
    }

    private static boolean isJoined(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return JOINED.contains(script) || (script == UnicodeScript.INHERITED && isMark(letter));
    }
}
