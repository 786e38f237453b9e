package fr.parvis.identity;

import java.util.Objects;

/**
 * One trait by which misses are counted; nothing of it is kept as it is.
 *
 * @param what is guessed
 * @param about whose secret it is, such as a login; empty when nobody's in particular
 * @param from who guesses: an address, a browser, a device; empty for everybody
 */
public record Guesser(Guess what, String about, String from) {
    public Guesser {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(from, "from");
    }
}
