package fr.parvis.agenda;

import fr.parvis.shared.secret.Crockford;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The eight characters that a visitor types to say "I have an appointment"; written {@code K7QM 2X4P}.
 *
 * <p>Forty random bits: enough where only an enrolled kiosk may ask, and few times a minute.
 *
 * @param value the eight characters, without the space
 */
public record AppointmentCode(String value) {
    private static final int CHARACTERS = 8;

    public AppointmentCode {
        if (!Crockford.tidy(value, CHARACTERS).equals(Optional.of(value))) {
            throw new IllegalArgumentException("Not an appointment code: " + value);
        }
    }

    /** A fresh code. */
    public static AppointmentCode fresh(RandomGenerator random) {
        return new AppointmentCode(Crockford.random(random, CHARACTERS));
    }

    /** What somebody typed, forgiving spaces, hyphens, lower case and look-alike letters. */
    public static Optional<AppointmentCode> typed(String text) {
        return Crockford.tidy(text, CHARACTERS).map(AppointmentCode::new);
    }

    /** As it is printed and read aloud: two groups of four. */
    public String shown() {
        return value.substring(0, 4) + " " + value.substring(4);
    }
}
