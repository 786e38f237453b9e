package fr.parvis.kiosk.words;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Counts the syllables of a French word as they are spoken: groups of vowels, without the mute e at the end, with a cut
 * where two vowels are said apart. In doubt it counts one more, so that a text is never judged easier than it is.
 */
final class FrenchSyllables {
    private static final Pattern VOWELS = Pattern.compile("[aeiouàâäéèêëîïôöùûüÿœæy]+");
    /** A y between vowels glides: es-sa-yez. */
    private static final Pattern GLIDE = Pattern.compile("(?<=[aeiouéèê])y(?=[aeiouéèê])");
    /** The u of que and gue is not said. */
    private static final Pattern MUTE_U = Pattern.compile("(?<=[qg])u(?=[eéèêiîïaoô]|$)");
    /** Vowels that are said apart: ré-u-nion, a-é-rer, co-o-pé-rer, ma-ïs. */
    private static final Pattern APART =
            Pattern.compile("é(?=[aiouâôûéè])|[aou](?=[éèêïëü])|o(?=[oa])|a(?=o)|i(?=[ïè]t)");
    /** After two consonants the i is a syllable of its own: cli-ent, ou-vri-er. */
    private static final Pattern HEAVY_I = Pattern.compile("(?<=[bcdfgptv][lr]i)(?=[aeoéèê])");

    private static final Pattern MUTE_E = Pattern.compile("(?<=[^aeiouéèêàâîôûy])es?$");
    private static final Pattern SILENT_AFTER_VOWEL = Pattern.compile("(?<=[aiouéy])es?$");
    /** Verbs whose -ent is not said; every other -ent counts. */
    private static final Set<String> MUTE_ENT = Set.of(
            "aident",
            "passent",
            "viennent",
            "peuvent",
            "paient",
            "restent",
            "arrivent",
            "servent",
            "attendent",
            "ouvrent",
            "donnent");

    private FrenchSyllables() {}

    static int in(String word) {
        String said = word.toLowerCase(Locale.FRENCH);
        if (MUTE_ENT.contains(said)) {
            said = said.substring(0, said.length() - 2);
        }
        said = MUTE_U.matcher(said).replaceAll("");
        said = GLIDE.matcher(said).replaceAll("-");
        said = SILENT_AFTER_VOWEL.matcher(said).replaceFirst("");
        said = APART.matcher(said).replaceAll("$0-");
        said = HEAVY_I.matcher(said).replaceAll("-");
        int groups = (int) VOWELS.matcher(said).results().count();
        boolean mute = groups > 1 && MUTE_E.matcher(said).find();
        return Math.max(1, mute ? groups - 1 : groups);
    }
}
