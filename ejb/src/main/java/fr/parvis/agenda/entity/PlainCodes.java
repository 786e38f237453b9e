package fr.parvis.agenda.entity;

import fr.parvis.agenda.AppointmentCode;
import fr.parvis.agenda.QrToken;

/**
 * The two codes of an appointment in the clear, for as long as something is made of them.
 *
 * @param code the eight typed characters
 * @param qrFingerprint SHA-256 of the secret in the QR code; the secret itself is nowhere but on paper
 */
public record PlainCodes(String code, String qrFingerprint) {
    public static PlainCodes of(AppointmentCode code, QrToken token) {
        return new PlainCodes(code.value(), token.fingerprint());
    }

    public static PlainCodes read(String text) {
        int space = text.indexOf(' ');
        return new PlainCodes(text.substring(0, space), text.substring(space + 1));
    }

    public String text() {
        return code + " " + qrFingerprint;
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
