package fr.parvis.agenda;

import fr.parvis.shared.secret.Crockford;
import fr.parvis.shared.secret.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What the QR code of an appointment says: {@code PV1.<secret of 26 characters>.<seal of 13>}, or the same behind
 * {@code HTTPS://HOST/R/} so that a phone can open it. It holds no name, date or motif.
 *
 * <p>The seal is HMAC-SHA256 of {@code PV1.<secret>} with the installation's key, cut to 64 bits: a made-up code is
 * refused without asking the database. The database keeps only {@link #fingerprint()}.
 *
 * @param secret 128 random bits in Crockford base32
 */
public record QrToken(String secret) {
    private static final String VERSION = "PV1";
    private static final int SECRET_CHARACTERS = 26;
    private static final int SEAL_CHARACTERS = 13;
    private static final int SEAL_BYTES = 8;
    private static final int LONGEST = 300;

    public QrToken {
        if (!Crockford.tidy(secret, SECRET_CHARACTERS).equals(Optional.of(secret))) {
            throw new IllegalArgumentException("A secret is 26 base32 characters, not " + secret.length());
        }
    }

    /** A fresh one. */
    public static QrToken fresh(RandomGenerator random) {
        return new QrToken(Crockford.secret(random));
    }

    /** Reads what a scanner saw; empty when it is no code of this installation. */
    public static Optional<QrToken> read(String text, byte[] key) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String[] parts = payload(text).split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            return Optional.empty();
        }
        return Crockford.tidy(parts[1], SECRET_CHARACTERS).map(QrToken::new).filter(token -> Crockford.tidy(
                        parts[2], SEAL_CHARACTERS)
                .filter(seal -> same(seal, token.seal(key)))
                .isPresent());
    }

    /** The text of the QR code. */
    public String text(byte[] key) {
        return VERSION + "." + secret + "." + seal(key);
    }

    /** What the database keeps of it. */
    public String fingerprint() {
        return Fingerprint.of(secret);
    }

    private static String payload(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        int address = upper.lastIndexOf("/R/");
        return upper.matches("HTTPS?://.*") && address >= 0 ? upper.substring(address + 3) : upper;
    }

    private String seal(byte[] key) {
        return Crockford.encode(Arrays.copyOf(Fingerprint.keyed(key, VERSION + "." + secret), SEAL_BYTES));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** Says nothing, so that no log can give it away. */
    @Override
    public String toString() {
        return "QrToken";
    }
}
