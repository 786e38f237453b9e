package fr.parvis.installation.boundary;

import fr.parvis.identity.CommonPasswords;
import fr.parvis.identity.PasswordHashing;
import fr.parvis.installation.control.SetUpCodes;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Lets the first administrator into a new installation, with the code that the launcher printed (ADR 0089). Anybody may call
 * it; once somebody can sign in it does nothing for ever. The slow hash is neither made for a wrong code nor in a transaction.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SetUp {
    @Inject
    private SetUpCodes codes;

    @Inject
    private FirstStaff staff;

    @Inject
    private PasswordHashing hashing;

    @Inject
    private CommonPasswords common;

    /** Whether nobody can sign in yet. */
    public boolean isOpen() {
        return codes.isOpen();
    }

    /**
     * Founds the first site and takes its administrator on.
     *
     * @param code as typed, in any case, with or without hyphens
     * @throws fr.parvis.shared.input.Refused for a field that makes no sense
     */
    public SetUpAnswer found(String code, Founding founding) {
        if (!codes.isOpen()) {
            return SetUpAnswer.CLOSED;
        }
        if (!codes.holds(code)) {
            return SetUpAnswer.WRONG_CODE;
        }
        founding.password().requireUncommon(common, founding.login(), founding.displayName());
        return staff.found(code, founding, hashing.hash(founding.password().value()));
    }
}
