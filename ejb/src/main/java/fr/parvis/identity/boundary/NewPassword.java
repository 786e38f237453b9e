package fr.parvis.identity.boundary;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;

/**
 * A password somebody chose: 12 characters at least (CNIL recommendation of 2022 without further measures asks 12, we
 * lock besides), 200 at most.
 *
 * @param value the password
 */
public record NewPassword(String value) {
    /** Fewest characters. */
    public static final int SHORTEST = 12;

    public NewPassword {
        if (value == null || value.length() < SHORTEST || value.length() > 200) {
            throw new Refused("password", Wanted.a("password"));
        }
    }

    /** Says nothing, so that no log can give it away. */
    @Override
    public String toString() {
        return "NewPassword";
    }
}
