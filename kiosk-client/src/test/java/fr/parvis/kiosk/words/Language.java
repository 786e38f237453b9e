package fr.parvis.kiosk.words;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;

/**
 * A language as {@code common/languages.json} tells it.
 *
 * @param base the language that says what this one does not; its own code when it says all
 * @param plurals the forms that numbers up to 999 ask for
 * @param read who has read the words: {@code yes}, {@code no} native speaker yet, {@code falc}: not yet by people concerned
 * @param voice {@code human}, {@code synthesizer} or {@code none}
 */
public record Language(
        String code, String base, String dir, String script, List<String> plurals, String read, String voice) {

    /** Every language of the screens, French first. */
    public static List<Language> all() {
        return Bundles.array("common/languages.json").getValuesAs(JsonObject.class).stream()
                .map(Language::of)
                .toList();
    }

    /** Languages whose bundles are whole: all but easy French, which says only what differs from French. */
    public static List<Language> whole() {
        return all().stream().filter(Language::isWhole).toList();
    }

    /** Languages into which French was translated. */
    public static List<Language> translations() {
        return whole().stream()
                .filter(language -> !language.code().equals("fr"))
                .toList();
    }

    public boolean isWhole() {
        return base.equals(code);
    }

    private static Language of(JsonObject row) {
        String code = row.getString("code");
        return new Language(
                code,
                row.getString("base", code),
                row.getString("dir"),
                row.getString("script"),
                row.getJsonArray("plurals").getValuesAs(JsonString::getString),
                row.getString("read"),
                row.getString("voice"));
    }

    @Override
    public String toString() {
        return code;
    }
}
