package fr.parvis.agenda;

import fr.parvis.agenda.entity.PlainCodes;
import fr.parvis.agenda.entity.ShownCode;
import fr.parvis.shared.Secret;
import fr.parvis.shared.secret.Fingerprint;
import fr.parvis.shared.secret.Sealed;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The keys under which the codes of appointments are kept, all derived from {@code PARVIS_SECRET}, so that every node has the
 * same and the database has none (ADR 0085). Each use has a key of its own: HMAC-SHA256 of the secret over the name of the use.
 */
public final class CodeKey {
    private static final HexFormat HEX = HexFormat.of();
    private static final int ID_BYTES = 8;

    private final byte[] qr;
    private final byte[] lookup;
    private final byte[] seal;
    private final byte[] kiosks;
    private final String id;

    private CodeKey(byte[] secret) {
        this.qr = secret;
        this.lookup = Fingerprint.keyed(secret, "appointment-codes:lookup");
        this.seal = Fingerprint.keyed(secret, "appointment-codes:seal");
        this.kiosks = Fingerprint.keyed(secret, "appointment-codes:kiosks");
        this.id = HEX.formatHex(Arrays.copyOf(Fingerprint.keyed(secret, "appointment-codes:name"), ID_BYTES));
    }

    /** The keys of an installation. */
    public static CodeKey of(Secret secret) {
        return new CodeKey(secret.value().getBytes(StandardCharsets.UTF_8));
    }

    /** Which key this is, without telling it: sixteen hexadecimal digits beside each row that is kept under it. */
    public String id() {
        return id;
    }

    /** The key of the seals of QR codes. */
    public byte[] ofSeals() {
        return qr.clone();
    }

    /** By what the database finds a code: 64 hexadecimal digits. */
    public String digest(ShownCode code) {
        return HEX.formatHex(Fingerprint.keyed(lookup, code.text()));
    }

    /** The codes of one appointment as the database keeps them. */
    KeptCodes keep(PlainCodes codes) {
        String typed = digest(codes.typed());
        return new KeptCodes(typed, digest(codes.scanned()), Sealed.seal(seal, typed, codes.text()), id);
    }

    /** The codes of one appointment again; empty when they were kept under another key. */
    public Optional<PlainCodes> open(KeptCodes kept) {
        return kept.keyId().equals(id)
                ? Sealed.open(seal, kept.typedDigest(), kept.sealed()).map(PlainCodes::read)
                : Optional.empty();
    }

    /** What one terminal knows codes by on one day of its site: no other terminal and no other day has the same. */
    public KioskCodeKey ofKiosk(long siteId, char letter, LocalDate day) {
        return new KioskCodeKey(Fingerprint.keyed(kiosks, siteId + ":" + letter + ":" + day), day);
    }

    /** Says only which one it is. */
    @Override
    public String toString() {
        return "CodeKey " + id;
    }
}
