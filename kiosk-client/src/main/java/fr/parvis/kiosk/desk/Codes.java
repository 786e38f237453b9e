package fr.parvis.kiosk.desk;

import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.number.Ask;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes in Crockford's base32: the ones that visitors show, and the links of tickets. The seal of a QR code is not looked at:
 * this terminal has only a key of its own for the day, and the day's list holds only codes that exist (ADR 0085).
 */
final class Codes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LINK = 26;
    private static final int TYPED = 8;
    private static final Pattern KEPT = Pattern.compile("PVK1\\.(\\d{4}-\\d{2}-\\d{2})\\.([0-9a-f]{64})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    /** A link that nobody can guess. */
    static String freshLink() {
        StringBuilder link = new StringBuilder(LINK);
        RANDOM.ints(LINK, 0, ALPHABET.length()).forEach(at -> link.append(ALPHABET.charAt(at)));
        return link.toString();
    }

    /**
     * The proof that a code was shown, HMAC-SHA256 with the day's key of this terminal: empty for what cannot be a code, and
     * while no key is known. A proof that was kept is read as what it is.
     */
    static Optional<Proof> proof(String shown, Optional<JsonObject> day) {
        Matcher kept = KEPT.matcher(shown);
        if (kept.matches()) {
            return Optional.of(new Proof(kept.group(1), kept.group(2)));
        }
        return day.flatMap(known -> JsonText.text(known, "codeKey")
                .flatMap(key -> words(shown).map(words -> new Proof(known.getString("day"), keyed(key, words)))));
    }

    /**
     * A wish as it is kept on the disk: it still says which code was shown, to the server alone, and whoever reads the disk
     * learns no code from it.
     */
    static Ask withoutCode(Ask ask, Optional<JsonObject> day) {
        if (ask.kind() != Ask.Kind.CHECK_IN) {
            return ask;
        }
        String kept =
                proof(ask.body().getString("code", ""), day).map(Proof::text).orElse("");
        return ask.saying(JsonText.more(ask.body()).add("code", kept).build());
    }

    /**
     * That a code was shown.
     *
     * @param day of the list whose key it was
     * @param sum 64 hexadecimal digits
     */
    record Proof(String day, String sum) {
        /** As it is kept and sent. */
        String text() {
            return "PVK1." + day + "." + sum;
        }

        /** As the day's list has it. */
        String listed() {
            return sha256(sum);
        }
    }

    private static Optional<String> words(String shown) {
        String[] parts = payload(shown).split("\\.", -1);
        if (parts.length == 3 && parts[0].equals("PV1")) {
            return tidy(parts[1], LINK).map(secret -> "Q:" + sha256(secret));
        }
        return tidy(shown, TYPED).map(code -> "T:" + code);
    }

    private static String payload(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        int address = upper.lastIndexOf("/R/");
        return upper.matches("HTTPS?://.*") && address >= 0 ? upper.substring(address + 3) : upper;
    }

    private static Optional<String> tidy(String typed, int characters) {
        String tidied = typed.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u00A0\\u202F-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean known = tidied.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0);
        return known && tidied.length() == characters ? Optional.of(tidied) : Optional.empty();
    }

    private static String keyed(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", missing);
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
