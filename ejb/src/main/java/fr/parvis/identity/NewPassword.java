package fr.parvis.identity;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;

/**
 * A password somebody chose: 12 characters at least (CNIL délibération 2022-100, ADR 0081), 128 at most (OWASP ASVS 4,
 * 2.1.2), each letter counted once however it is stored. Whether it is a common
 * one is asked where it is set.
 *
 * @param value the password
 */
public record NewPassword(String value) {
    /** Fewest characters. */
    public static final int SHORTEST = 12;

    /** Most characters. */
    public static final int LONGEST = 128;

    /** Most {@code char}s of what is typed as a password; longer ones of an earlier rule are heard still. */
    public static final int LONGEST_TYPED = 256;

    public NewPassword {
        if (!fits(value)) {
            throw new Refused("password", Wanted.a("password"));
        }
    }

    /** Whether a password is neither too short nor too long. */
    public static boolean fits(String value) {
        int characters = value == null ? 0 : value.codePointCount(0, value.length());
        return characters >= SHORTEST && characters <= LONGEST;
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
