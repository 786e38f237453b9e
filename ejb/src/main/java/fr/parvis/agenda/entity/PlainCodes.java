package fr.parvis.agenda.entity;

import fr.parvis.agenda.AppointmentCode;
import fr.parvis.agenda.QrToken;

/**
 * The two codes of an appointment in the clear, for as long as something is made of them.
 *
 * @param code the eight typed characters
 * @param qrFingerprint SHA-256 of the secret in the QR code
 * @param secret that secret, which makes the link of reminders; empty for codes of before version 0.9
 */
public record PlainCodes(String code, String qrFingerprint, String secret) {
    private static final int PARTS = 3;

    public static PlainCodes of(AppointmentCode code, QrToken token) {
        return new PlainCodes(code.value(), token.fingerprint(), token.secret());
    }

    public static PlainCodes read(String text) {
        String[] parts = text.split(" ", -1);
        return new PlainCodes(parts[0], parts[1], parts.length < PARTS ? "" : parts[2]);
    }

    public String text() {
        return secret.isEmpty() ? code + " " + qrFingerprint : code + " " + qrFingerprint + " " + secret;
    }

    public ShownCode typed() {
        return new ShownCode("T:" + code);
    }

    public ShownCode scanned() {
        return ShownCode.ofFingerprint(qrFingerprint);
    }

    /** Says nothing, so that no log can give them away. */
    @Override
    public String toString() {
        return "PlainCodes";
    }
}
