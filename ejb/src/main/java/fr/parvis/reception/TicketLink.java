package fr.parvis.reception;

import fr.parvis.shared.input.Refused;
import java.security.SecureRandom;

/**
 * The unguessable end of the address by which a visitor follows one ticket: 128 random bits in Crockford base32, 26
 * characters. Whoever holds it sees that ticket and nothing else.
 */
public record TicketLink(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    public TicketLink {
        if (!isWellFormed(value)) {
            throw new Refused("link", Refused.Wanted.a("link"));
        }
    }

    /** Draws a new link. */
    public static TicketLink draw() {
        byte[] bits = new byte[LENGTH];
        RANDOM.nextBytes(bits);
        StringBuilder text = new StringBuilder(LENGTH);
        for (byte bit : bits) {
            text.append(ALPHABET.charAt(bit & 31));
        }
        return new TicketLink(text.toString());
    }

    /** Whether a text from outside can be a link at all. */
    public static boolean isWellFormed(String text) {
        return text != null
                && text.length() == LENGTH
                && text.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0);
    }
}
