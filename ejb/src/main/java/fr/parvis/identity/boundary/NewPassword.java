package fr.parvis.identity.boundary;

import fr.parvis.identity.control.CommonPasswords;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;

/**
 * A password somebody chose: 12 characters at least, 200 at most (CNIL délibération 2022-100, ADR 0081). Whether it is a common
 * one is asked where it is set.
 *
 * @param value the password
 */
public record NewPassword(String value) {
    /** Fewest characters. */
    public static final int SHORTEST = 12;

    /** Most characters. */
    public static final int LONGEST = 200;

    public NewPassword {
        if (value == null || value.length() < SHORTEST || value.length() > LONGEST) {
            throw new Refused("password", Wanted.a("password"));
        }
    }

    /**
     * Refuses a password that is soon guessed.
     *
     * @param own words that belong to the agent, such as login and name
     * @throws Refused when it is a common one
     */
    public void requireUncommon(CommonPasswords common, String... own) {
        if (common.isCommon(value, own)) {
            throw new Refused("password", Wanted.a("uncommon"));
        }
    }

    /** Says nothing, so that no log can give it away. */
    @Override
    public String toString() {
        return "NewPassword";
    }
}
