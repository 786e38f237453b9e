package fr.parvis.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import fr.parvis.shared.Permits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Keeps passwords as Argon2id hashes: 19 MiB, two passes, one lane, as the OWASP Password Storage Cheat Sheet asks.
 *
 * <p>Checking takes some tens of milliseconds, for a login that does not exist too, so that time tells nothing. Half of the
 * machine's processors do it at most, whoever asks, so that a morning of sign-ins keeps neither the memory nor the processors
 * from the kiosks; who waits more than {@value #PATIENCE_SECONDS} s is told to come back. Never to be called in a transaction.
 */
@ApplicationScoped
public class PasswordHashing {
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int PATIENCE_SECONDS = 20;
    private static final Permits PERMITS =
            new Permits("password", Permits.halfOfTheMachine(), Duration.ofSeconds(PATIENCE_SECONDS));
    private static final String OF_NOBODY = hashed("nobody");

    /** The hash of a password, with its parameters and a fresh salt inside. */
    public String hash(String password) {
        return hashed(password);
    }

    /** Whether this password makes that hash. */
    public boolean matches(String password, String hash) {
        return PERMITS.during(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** Takes as long as checking a password, and is never right. */
    public boolean matchesNobody(String password) {
        boolean ignored = matches(password, OF_NOBODY);
        return ignored && OF_NOBODY.isEmpty();
    }

    /** The turns of everybody who checks or makes a hash on this node. */
    public static Permits permits() {
        return PERMITS;
    }

    private static String hashed(String password) {
        return PERMITS.during(
                () -> Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult());
    }
}
