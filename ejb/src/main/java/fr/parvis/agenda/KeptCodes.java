package fr.parvis.agenda;

import fr.parvis.agenda.entity.PlainCodes;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The two codes of an appointment as the database keeps them: to be found by, and sealed, so that the terminals' day lists and
 * a new secret can be made from them. Without the installation's secret they say nothing.
 *
 * @param typedDigest keyed digest of the typed code
 * @param scannedDigest keyed digest of what the QR code holds
 * @param sealed both codes, readable with the key only
 * @param keyId which key it was
 */
public record KeptCodes(String typedDigest, String scannedDigest, String sealed, String keyId) {
    /** Fresh codes. */
    public static KeptCodes of(AppointmentCode code, QrToken token, CodeKey key) {
        return key.keep(PlainCodes.of(code, token));
    }

    /** Codes of a row that an earlier version kept in the clear. */
    public static KeptCodes ofClear(String code, String qrFingerprint, CodeKey key) {
        return key.keep(new PlainCodes(code, qrFingerprint, ""));
    }

    /** The same codes under a new key; empty when they were not kept under the old one. */
    public Optional<KeptCodes> under(CodeKey fresh, CodeKey old) {
        return old.open(this).map(fresh::keep);
    }

    /** What a terminal's list of a day knows them by; empty when they are kept under another key. */
    public Optional<Listed> listedFor(CodeKey key, long siteId, char letter, LocalDate day) {
        KioskCodeKey kiosk = key.ofKiosk(siteId, letter, day);
        return key.open(this)
                .map(plain -> new Listed(
                        KioskCodeKey.listed(kiosk.proof(plain.scanned())),
                        KioskCodeKey.listed(kiosk.proof(plain.typed()))));
    }

    /** As one terminal knows them: each 64 hexadecimal digits. */
    public record Listed(String scanned, String typed) {}
}
