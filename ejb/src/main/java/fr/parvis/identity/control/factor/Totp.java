package fr.parvis.identity.control.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that change every 30 seconds, as the telephone reckons them too: RFC 6238 (TOTP) over RFC 4226 (HOTP) with
 * HMAC-SHA-1, the only sort that every authenticator knows.
 */
public final class Totp {
    /** Digits of a code. */
    public static final int DIGITS = 6;

    /** Seconds for which a code stands. */
    public static final int STEP_SECONDS = 30;

    /** Steps by which the telephone's clock may differ, to either side (RFC 6238, 5.2). */
    static final int DRIFT = 1;

    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /** The step of a moment. */
    public static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step, from 0 to 999999. */
    public static int code(byte[] key, long step) {
        byte[] mac = mac(key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xf;
        return (ByteBuffer.wrap(mac).getInt(offset) & Integer.MAX_VALUE) % MODULUS;
    }

    /** The code of a step as the telephone shows it, with its noughts. */
    public static String shown(byte[] key, long step) {
        return String.format("%0" + DIGITS + "d", code(key, step));
    }

    /**
     * The step to which a code belongs; empty when to none near now.
     *
     * @param typed six digits, spaces forgiven
     * @param after the last step that was heard: that one and earlier ones are over
     */
    public static OptionalLong stepOf(byte[] key, String typed, Instant now, long after) {
        String digits = typed.replaceAll("[\\s\\u00A0\\u202F]", "");
        if (!digits.matches("[0-9]{" + DIGITS + "}")) {
            return OptionalLong.empty();
        }
        int given = Integer.parseInt(digits);
        long step = step(now);
        return LongStream.rangeClosed(step - DRIFT, step + DRIFT)
                .filter(near -> near > after)
                .filter(near -> code(key, near) == given)
                .findFirst();
    }

    private static byte[] mac(byte[] key, byte[] counter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has HmacSHA1", missing);
        }
    }
}
