package fr.parvis.identity.boundary;

import fr.parvis.identity.CommonPasswords;
import fr.parvis.identity.NewPassword;
import fr.parvis.identity.PasswordHashing;
import fr.parvis.identity.boundary.OwnPasswordRound.Held;
import fr.parvis.shared.Roles;
import fr.parvis.shared.input.Refused;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * An agent changes their password, or proves once more that it is them, by the present one (ADR 0081). Wrong ones are counted:
 * whoever sits down at an open browser does not guess for long. Passwords are hashed outside of every transaction.
 */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnPassword {
    @Resource
    private SessionContext context;

    @EJB
    private OwnPasswordRound round;

    @Inject
    private PasswordHashing hashing;

    @Inject
    private CommonPasswords common;

    /** What somebody is told who gives their present password. */
    public enum Answer {
        /** It is done. */
        DONE,
        /** The present password is wrong, or it is too early for another try. */
        WRONG,
        /** The new password is the present one. */
        SAME,
        /** The new password is too short or too long. */
        SHORT,
        /** The new password is one that is soon guessed. */
        COMMON
    }

    /** Whether this is the caller's password. */
    public Answer prove(String present) {
        Held held = round.held(caller());
        return round.heard(held, matches(present, held)) ? Answer.DONE : Answer.WRONG;
    }

    /**
     * Sets another password. What the caller is signed in with elsewhere ends, on every node.
     *
     * @param sessionId the caller's own session, which stays
     */
    public Answer change(String present, String wanted, long sessionId) {
        Held held = round.held(caller());
        if (!round.heard(held, matches(present, held))) {
            return Answer.WRONG;
        }
        if (present.equals(wanted)) {
            return Answer.SAME;
        }
        NewPassword fresh;
        try {
            fresh = new NewPassword(wanted);
        } catch (Refused tooShort) {
            return Answer.SHORT;
        }
        if (common.isCommon(fresh.value(), held.login(), held.name())) {
            return Answer.COMMON;
        }
        boolean set = round.change(held, hashing.hash(fresh.value()), sessionId);
        return set ? Answer.DONE : Answer.WRONG;
    }

    private boolean matches(String present, Held held) {
        boolean readable = present != null && !present.isEmpty() && present.length() <= NewPassword.LONGEST_TYPED;
        return readable && hashing.matches(present, held.hash());
    }

    private long caller() {
        return Long.parseLong(context.getCallerPrincipal().getName().split(":", 2)[1]);
    }
}
