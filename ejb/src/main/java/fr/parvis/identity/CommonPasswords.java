package fr.parvis.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import me.gosimple.nbvcxz.resources.DictionaryUtil;

/**
 * Tells passwords that whoever guesses tries first: those of published leaks, with the usual changes of letters, rows of keys,
 * dates, repetitions, the agent's own login and name, the desk's own words (NIST SP 800-63B-4, 3.1.1.2; CNIL délibération
 * 2022-100; ADR 0081). Guesses are counted by nbvcxz, after zxcvbn (Wheeler, USENIX Security 2016).
 */
@ApplicationScoped
public class CommonPasswords {
    /** Guesses that a password outlasts, as a power of two: ten thousand million. */
    private static final double FEWEST_BITS = 33;

    /** Longer passwords are looked at by their beginning: the count takes long. */
    private static final int LOOKED_AT = 60;

    private static final List<String> WORDS_OF_THE_DESK = List.of(
            "parvis", "accueil", "guichet", "ccas", "cias", "mairie", "borne", "ticket", "social", "responsable");

    /** What is typed first in French, and what the published list has not. */
    private static final List<String> FRENCH = List.of(
            "motdepasse",
            "mot de passe",
            "azerty",
            "azertyuiop",
            "qsdfghjklm",
            "wxcvbn",
            "bonjour",
            "soleil",
            "doudou",
            "chouchou",
            "loulou",
            "coucou",
            "jetaime",
            "administrateur",
            "bienvenue",
            "secret",
            "changezmoi",
            "marseille",
            "janvier",
            "février",
            "mars",
            "avril",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
            "lundi",
            "mardi",
            "mercredi",
            "jeudi",
            "vendredi",
            "printemps",
            "automne",
            "hiver",
            "france");

    private static final List<Dictionary> KNOWN = List.of(
            new Dictionary("passwords", DictionaryUtil.loadRankedDictionary(DictionaryUtil.passwords), false),
            new Dictionary("english", DictionaryUtil.loadRankedDictionary(DictionaryUtil.english), false),
            ranked("french", FRENCH));

    /**
     * Whether a password is soon guessed.
     *
     * @param own words that belong to the agent, such as login and name
     */
    public boolean isCommon(String password, String... own) {
        String start = password.length() > LOOKED_AT ? password.substring(0, LOOKED_AT) : password;
        Nbvcxz counting = new Nbvcxz(new ConfigurationBuilder()
                .setLocale(Locale.ENGLISH)
                .setDictionaries(Stream.concat(KNOWN.stream(), Stream.of(ranked("own", words(own))))
                        .toList())
                .setMinimumEntropy(FEWEST_BITS)
                .createConfiguration());
        return !counting.estimate(start).isMinimumEntropyMet();
    }

    private static List<String> words(String... own) {
        Stream<String> theirs = Stream.of(own)
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        return Stream.concat(theirs, WORDS_OF_THE_DESK.stream())
                .filter(word -> word.length() > 2)
                .toList();
    }

    private static Dictionary ranked(String name, List<String> words) {
        DictionaryBuilder builder =
                new DictionaryBuilder().setDictionaryName(name).setExclusion(false);
        words.forEach(word -> builder.addWord(word, 1));
        return builder.createDictionary();
    }
}
