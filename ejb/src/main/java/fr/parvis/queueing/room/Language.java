package fr.parvis.queueing.room;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A language besides French that a visitor needs or an agent speaks. French is what every agent speaks and is
 * therefore none: who chose French or easy French, or was never asked, needs no language, and it makes no difference
 * whether French stands among an agent's languages. One type from the rows of the database to the routing rule, so
 * that neither side can name French (ADR 0065).
 *
 * @param code the language without region or script, as in {@code ar}; two to eight small letters, never {@code fr}
 */
public record Language(String code) implements Comparable<Language> {
    private static final String FRENCH = "fr";
    private static final Pattern CODE = Pattern.compile("[a-z]{2,8}");

    public Language {
        if (!CODE.matcher(code).matches() || code.equals(FRENCH)) {
            throw new IllegalArgumentException("Not a language besides French: " + code);
        }
    }

    /**
     * The language of a tag such as {@code ar}, {@code AR} or {@code pt-br}; empty for French in any form ({@code fr},
     * {@code fr-falc}), for null and for what is no tag: that needs nobody in particular.
     */
    public static Optional<Language> of(String tag) {
        String code = tag == null ? "" : tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return CODE.matcher(code).matches() && !code.equals(FRENCH)
                ? Optional.of(new Language(code))
                : Optional.empty();
    }

    /** The languages of tags, French left out. */
    public static Set<Language> allOf(Collection<String> tags) {
        return tags.stream().map(Language::of).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int compareTo(Language other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
