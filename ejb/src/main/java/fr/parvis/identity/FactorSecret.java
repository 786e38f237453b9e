package fr.parvis.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * The key that server and telephone share: 160 random bits (RFC 4226, 4), written as the 32 letters and digits of base32
 * (RFC 4648, 6), which is what authenticators read.
 *
 * @param base32 32 characters
 */
public record FactorSecret(String base32) {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int CHARACTERS = 32;
    private static final int BITS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    public FactorSecret {
        if (base32 == null || !base32.matches("[A-Z2-7]{" + CHARACTERS + "}")) {
            throw new IllegalArgumentException("A key of 160 bits has 32 characters of base32");
        }
    }

    /** A fresh one. */
    public static FactorSecret random() {
        StringBuilder text = new StringBuilder(CHARACTERS);
        for (int i = 0; i < CHARACTERS; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new FactorSecret(text.toString());
    }

    /** The key's 20 bytes. */
    public byte[] bytes() {
        byte[] bytes = new byte[CHARACTERS * BITS / Byte.SIZE];
        int held = 0;
        int bits = 0;
        int next = 0;
        for (int i = 0; i < CHARACTERS; i++) {
            held = ((held << BITS) | ALPHABET.indexOf(base32.charAt(i))) & 0xfff;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[next++] = (byte) (held >> bits);
            }
        }
        return bytes;
    }

    /** The key in groups of four, for whoever types it. */
    public String grouped() {
        return base32.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What an authenticator reads from a picture; the name is the login, which names no person. */
    public String address(String login) {
        String label = URLEncoder.encode(login, StandardCharsets.UTF_8);
        return "otpauth://totp/Parvis:" + label + "?secret=" + base32 + "&issuer=Parvis";
    }

    /** Says nothing, so that no log can give it away. */
    @Override
    public String toString() {
        return "FactorSecret";
    }
}
