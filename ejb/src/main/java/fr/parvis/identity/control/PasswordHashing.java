package fr.parvis.identity.control;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps passwords as Argon2id hashes: 19 MiB, two passes, one lane, as the OWASP Password Storage Cheat Sheet asks.
 *
 * <p>Checking takes some tens of milliseconds, for a login that does not exist too, so that time tells nothing.
 */
@ApplicationScoped
public class PasswordHashing {
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final String OF_NOBODY = hashed("nobody");

    /** The hash of a password, with its parameters and a fresh salt inside. */
    public String hash(String password) {
        return hashed(password);
    }

    /** Whether this password makes that hash. */
    public boolean matches(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Takes as long as checking a password, and is never right. */
    public boolean matchesNobody(String password) {
        boolean ignored = matches(password, OF_NOBODY);
        return ignored && OF_NOBODY.isEmpty();
    }

    private static String hashed(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    }
}
