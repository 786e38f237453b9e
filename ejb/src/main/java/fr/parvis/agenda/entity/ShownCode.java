package fr.parvis.agenda.entity;

import fr.parvis.agenda.AppointmentCode;
import fr.parvis.agenda.CodeKey;
import fr.parvis.agenda.QrToken;
import java.util.Optional;

/**
 * A code as keys are applied to it: {@code T:} and the eight typed characters, or {@code Q:} and the SHA-256 of a QR code's
 * 128 random bits.
 *
 * @param text never logged, never stored in the clear
 */
public record ShownCode(String text) {
    public static ShownCode of(AppointmentCode code) {
        return new ShownCode("T:" + code.value());
    }

    public static ShownCode of(QrToken token) {
        return ofFingerprint(token.fingerprint());
    }

    public static ShownCode ofFingerprint(String fingerprint) {
        return new ShownCode("Q:" + fingerprint);
    }

    /** What somebody typed or scanned; empty when it is no code of this installation. */
    public static Optional<ShownCode> read(String shown, CodeKey key) {
        return QrToken.read(shown, key.ofSeals()).map(ShownCode::of).or(() -> AppointmentCode.typed(shown)
                .map(ShownCode::of));
    }

    /** Says nothing, so that no log can give it away. */
    @Override
    public String toString() {
        return "ShownCode";
    }
}
