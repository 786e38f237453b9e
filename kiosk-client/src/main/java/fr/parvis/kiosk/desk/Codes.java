package fr.parvis.kiosk.desk;

import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.number.Ask;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes in Crockford's base32: the ones that visitors show, and the links of tickets. The seal of a QR code is not looked at:
 * this terminal has no key, and the day's list holds only codes that exist.
 */
final class Codes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LINK = 26;
    private static final int TYPED = 8;
    private static final Pattern KEPT = Pattern.compile("(sha256|typedSha256):([0-9a-f]{64})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    /** A link that nobody can guess. */
    static String freshLink() {
        StringBuilder link = new StringBuilder(LINK);
        RANDOM.ints(LINK, 0, ALPHABET.length()).forEach(at -> link.append(ALPHABET.charAt(at)));
        return link.toString();
    }

    /** What the day's list knows a shown code by: SHA-256 in hexadecimal. Empty for what cannot be a code. */
    static Optional<Fingerprint> fingerprint(String shown) {
        Matcher kept = KEPT.matcher(shown);
        if (kept.matches()) {
            return Optional.of(new Fingerprint(kept.group(1), kept.group(2)));
        }
        String[] parts = payload(shown).split("\\.", -1);
        if (parts.length == 3 && parts[0].equals("PV1")) {
            return tidy(parts[1], LINK).map(secret -> new Fingerprint("sha256", sha256(secret)));
        }
        return tidy(shown, TYPED).map(code -> new Fingerprint("typedSha256", sha256(code)));
    }

    /**
     * A wish as it is kept on the disk: it still matches the same code, but whoever reads the disk cannot check in by it.
     */
    static Ask withoutCode(Ask ask) {
        Optional<Fingerprint> sum = fingerprint(ask.body().getString("code", ""));
        return sum.map(known -> ask.saying(JsonText.more(ask.body())
                        .add("code", known.field() + ":" + known.sum())
                        .build()))
                .orElse(ask);
    }

    /** A code as the list knows it: under which name, and its sum. */
    record Fingerprint(String field, String sum) {}

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

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
