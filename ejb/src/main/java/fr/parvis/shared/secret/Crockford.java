package fr.parvis.shared.secret;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Writes random secrets so that a visitor can type or spell them: Crockford's base32, without I, L, O and U.
 *
 * <p>Reading forgives what people do: lower case, spaces, hyphens, O for 0, I or L for 1. Five bits a character, most
 * significant first; 128 bits make 26 characters. Source: crockford.com/base32.html.
 */
public final class Crockford {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Crockford() {}

    /** The bytes as base32, in as few characters as hold all their bits: {@code 16 bytes → 26 characters}. */
    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = (held << 8) | (each & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((held >> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((held << (5 - bits)) & 31));
        }
        return text.toString();
    }

    /** So many random characters. */
    public static String random(RandomGenerator random, int characters) {
        StringBuilder text = new StringBuilder(characters);
        for (int i = 0; i < characters; i++) {
            text.append(ALPHABET.charAt(random.nextInt(32)));
        }
        return text.toString();
    }

    /** A fresh secret of 128 bits: the 26 characters of a ticket link or of an appointment's QR code. */
    public static String secret(RandomGenerator random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return encode(bytes);
    }

    /** What somebody typed, in its one written form, if it has that many characters and no foreign one. */
    public static Optional<String> tidy(String typed, int characters) {
        if (typed == null || typed.length() > 4 * characters) {
            return Optional.empty();
        }
        String tidied = typed.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u00A0\\u202F-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean known = tidied.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return known && tidied.length() == characters ? Optional.of(tidied) : Optional.empty();
    }
}
