package fr.parvis.web.screens;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads the label of a counter as {@code common/place.js} does, which says it: usual words of places, letters, numbers to
 * {@value #DIGITS} digits, floors such as "2e étage". A test holds the two to one list of labels. Linear in the label.
 */
final class PlaceReader {
    private static final int DIGITS = 4;
    private static final int LONGEST_PHRASE = 3;
    private static final Pattern FLOOR = Pattern.compile("([0-9]{1,2})(?:er|ere|e|eme|nd|nde)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1," + DIGITS + "}");
    private static final Pattern LETTER = Pattern.compile("[a-z]");
    private static final Pattern TOKEN =
            Pattern.compile("[0-9]+(?:ere|er|eme|e|nde|nd)(?![a-z])|[0-9]+|[a-z]+|[^\\s0-9.,;:–—/()«»\"°º'’-]");

    private final JsonObject phrases;
    private final JsonObject words;
    private final Set<String> unsaidWords;

    PlaceReader(JsonObject known) {
        this.phrases = known.getJsonObject("phrases");
        this.words = known.getJsonObject("words");
        this.unsaidWords = known.getJsonArray("unsaid").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toSet());
    }

    /** What of a label the voice does not know; the whole label when nothing of it would be said. */
    String unsaid(String label) {
        List<String> tokens = tokens(label);
        List<String> unknown = new ArrayList<>();
        int said = 0;
        for (int at = 0; at < tokens.size(); ) {
            int many = phrase(tokens, at);
            if (many == 0 && isUnknown(tokens, at)) {
                unknown.add(tokens.get(at));
            } else if (many > 0 || !isLeftOut(tokens, at)) {
                said++;
            }
            at += Math.max(1, many);
        }
        return unknown.isEmpty() && said == 0 ? label.strip() : String.join(" ", unknown);
    }

    private static List<String> tokens(String label) {
        String plain = Normalizer.normalize(label.replaceAll("(?i)(^|\\s)à(?=\\s)", "$1"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("['’-]", " ");
        return TOKEN.matcher(plain).results().map(MatchResult::group).toList();
    }

    /** How many tokens from here belong together: a phrase, or a floor; 0 for none. */
    private int phrase(List<String> tokens, int at) {
        if (at + 1 < tokens.size()
                && FLOOR.matcher(tokens.get(at)).matches()
                && tokens.get(at + 1).equals("etage")) {
            return 2;
        }
        return IntStream.iterate(LONGEST_PHRASE, many -> many > 1, many -> many - 1)
                .filter(many -> at + many <= tokens.size())
                .filter(many -> phrases.containsKey(String.join(" ", tokens.subList(at, at + many))))
                .findFirst()
                .orElse(0);
    }

    private boolean isUnknown(List<String> tokens, int at) {
        String token = tokens.get(at);
        return !words.containsKey(token)
                && !NUMBER.matcher(token).matches()
                && !LETTER.matcher(token).matches()
                && !isLeftOut(tokens, at);
    }

    /** A small word before another: "de", "l'", "n°"; a letter before a number is a name, but for "n". */
    private boolean isLeftOut(List<String> tokens, int at) {
        String token = tokens.get(at);
        if (!unsaidWords.contains(token) || at + 1 >= tokens.size()) {
            return false;
        }
        boolean name = LETTER.matcher(token).matches()
                && !token.equals("n")
                && NUMBER.matcher(tokens.get(at + 1)).matches();
        return !name;
    }
}
