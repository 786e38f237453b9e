package fr.parvis.agenda.entity;

/**
 * The two codes of an appointment in the clear, for as long as something is made of them.
 *
 * @param code the eight typed characters
 * @param qrFingerprint SHA-256 of the secret in the QR code; the secret itself is nowhere but on paper
 */
record PlainCodes(String code, String qrFingerprint) {
    static PlainCodes of(AppointmentCode code, QrToken token) {
        return new PlainCodes(code.value(), token.fingerprint());
    }

    static PlainCodes read(String text) {
        int space = text.indexOf(' ');
        return new PlainCodes(text.substring(0, space), text.substring(space + 1));
    }

    String text() {
        return code + " " + qrFingerprint;
    }

    ShownCode typed() {
        return new ShownCode("T:" + code);
    }

    ShownCode scanned() {
        return ShownCode.ofFingerprint(qrFingerprint);
    }

    /** Says nothing, so that no log can give them away. */
    @Override
    public String toString() {
        return "PlainCodes";
    }
}
