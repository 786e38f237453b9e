package fr.parvis.shared.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the database keeps of a secret, so that a stolen copy of it opens nothing.
 *
 * <p>{@link #of} is enough for secrets of 128 random bits and more; {@link #keyed} is for the short ones that somebody
 * could try all (a six-digit enrolment code) and for signatures.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /** SHA-256 of the text in UTF-8, in 64 hexadecimal digits. */
    public static String of(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /** HMAC-SHA256 of the text in UTF-8 with the key: 32 bytes. */
    public static byte[] keyed(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", missing);
        }
    }
}
