package fr.parvis.agenda;

import fr.parvis.agenda.entity.ShownCode;
import fr.parvis.shared.secret.Fingerprint;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of one terminal for one day. From a code that a visitor shows the terminal makes a proof, HMAC-SHA256 of the code with
 * this key; the day's list holds only the SHA-256 of each proof. So the list cannot be turned into proofs, and a proof kept on the
 * terminal's disk says that the code was shown there without telling it (ADR 0085).
 */
public final class KioskCodeKey {
    private static final Pattern PROOF = Pattern.compile("PVK1\\.(\\d{4}-\\d{2}-\\d{2})\\.([0-9a-f]{64})");

    private final byte[] key;
    private final LocalDate day;

    public KioskCodeKey(byte[] key, LocalDate day) {
        this.key = key;
        this.day = day;
    }

    /** As the terminal is told it: 64 hexadecimal digits. */
    public String text() {
        return HexFormat.of().formatHex(key);
    }

    /** What a terminal sends later for a code that was shown without network. */
    public Proof proof(ShownCode code) {
        return new Proof(day, HexFormat.of().formatHex(Fingerprint.keyed(key, code.text())));
    }

    /** What the day's list holds of a code. */
    public static String listed(Proof proof) {
        return Fingerprint.of(proof.sum());
    }

    /**
     * That a code was shown.
     *
     * @param day of the list on which it stood
     * @param sum 64 hexadecimal digits
     */
    public record Proof(LocalDate day, String sum) {
        /** Reads what a terminal sent; empty when it is none. */
        public static Optional<Proof> read(String text) {
            Matcher parts = PROOF.matcher(text == null ? "" : text);
            try {
                return parts.matches()
                        ? Optional.of(new Proof(LocalDate.parse(parts.group(1)), parts.group(2)))
                        : Optional.empty();
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        }

        /** As it is sent. */
        public String text() {
            return "PVK1." + day + "." + sum;
        }
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "KioskCodeKey of " + day;
    }
}
