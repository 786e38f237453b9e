package fr.parvis.shared.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A text that only who holds the key can read, and that nobody can change or move to another row unseen: AES-256 in Galois
 * counter mode (NIST SP 800-38D), twelve random bytes first, then the text with its tag of 128 bits, in Base64.
 */
public final class Sealed {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String MODE = "AES/GCM/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealed() {}

    /**
     * Seals a text.
     *
     * @param key 32 bytes
     * @param place what it belongs to; it opens nowhere else
     */
    public static String seal(byte[] key, String place, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] closed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(nonce.length + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has AES/GCM", missing);
        }
    }

    /** The text; empty when it was sealed with another key, for another place, or changed since. */
    public static Optional<String> open(byte[] key, String place, String sealed) {
        try {
            byte[] whole = Base64.getDecoder().decode(sealed);
            if (whole.length < NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = new byte[NONCE_BYTES];
            ByteBuffer.wrap(whole).get(nonce);
            byte[] text = cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                    .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int way, byte[] key, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(MODE);
        cipher.init(way, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
