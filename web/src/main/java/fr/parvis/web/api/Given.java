package fr.parvis.web.api;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;

/** What a request must give: used by the records of requests, so that a missing field makes the whole text malformed. */
public final class Given {
    private Given() {}

    /**
     * The value of a field that must be there.
     *
     * @throws IllegalArgumentException when it is absent
     */
    public static <T> T required(T value, String field) {
        if (value == null) {
            throw new Refused(field, Wanted.a("given"));
        }
        return value;
    }

    /**
     * The language of a request, French when none is given.
     *
     * @throws IllegalArgumentException when it is no two-letter language
     */
    public static String language(String language) {
        if (language == null) {
            return "fr";
        }
        if (!language.matches("[a-z]{2}(-[a-z]+)?")) {
            throw new Refused("language", Wanted.a("language"));
        }
        return language;
    }
}
