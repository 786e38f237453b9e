package fr.parvis.reception;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a visitor told the kiosk they need at the counter. Never a reason for refusal and never shown in public. */
public enum Need {
    WHEELCHAIR,
    INTERPRETER,
    BABY,
    SIGN_LANGUAGE,
    READING_HELP;

    /** A whole set in one text. */
    public static String written(Set<Need> needs) {
        return join(needs);
    }

    /** The set of such a text. */
    public static Set<Need> read(String text) {
        return split(text);
    }

    /** One column holds the whole set. */
    public static String join(Set<Need> needs) {
        return needs.stream().sorted().map(Need::name).collect(Collectors.joining(","));
    }

    public static Set<Need> split(String text) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        Arrays.stream(text.split(",", -1))
                .filter(word -> !word.isBlank())
                .map(Need::valueOf)
                .forEach(needs::add);
        return needs;
    }

    /**
     * Reads the word of the HTTP interface, such as {@code sign-language}.
     *
     * @throws IllegalArgumentException when the word names no need
     */
    public static Need of(String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(need -> need.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused("needs", Wanted.a("need")));
    }
}
