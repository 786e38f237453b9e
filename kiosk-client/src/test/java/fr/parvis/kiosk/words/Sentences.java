package fr.parvis.kiosk.words;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text into sentences: a full stop, a question, a new line. */
final class Sentences {
    private static final Pattern END = Pattern.compile("[.!?…؟]+(?=\\s|$)|\\n");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private Sentences() {}

    static List<String> of(String text) {
        return Arrays.stream(END.split(text, -1))
                .map(String::strip)
                .filter(sentence -> LETTER.matcher(sentence).find())
                .toList();
    }
}
