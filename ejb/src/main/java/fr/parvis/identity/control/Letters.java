package fr.parvis.identity.control;

import java.util.Collection;
import java.util.Optional;

/** The letters that series of tickets may have at a site: every capital but I and O, one for each issuing place. */
public final class Letters {
    private static final String ALL = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private Letters() {}

    /** The first letter that neither the reception desk nor another kiosk has; empty when all are taken. */
    public static Optional<Character> free(char deskLetter, Collection<String> taken) {
        return ALL.chars()
                .mapToObj(letter -> (char) letter)
                .filter(letter -> letter != deskLetter && !taken.contains(String.valueOf(letter)))
                .findFirst();
    }
}
