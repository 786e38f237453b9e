package fr.parvis.reception.boundary;

import fr.parvis.identity.Guess;
import fr.parvis.identity.GuessBook;
import fr.parvis.identity.Guesser;
import fr.parvis.shared.CallerAddress;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Counts the unknown appointment codes of a kiosk or an agent, and of the address they come from, whatever the entrance. For
 * {@link CheckIn} and {@link CodeLook} only, which have checked the role.
 */
@Stateless
@PermitAll
public class CodeGuesses {
    @Resource
    private SessionContext context;

    @Inject
    private GuessBook book;

    @Inject
    private CallerAddress address;

    /** From when on a code of this caller is looked at again; empty for now. */
    public Optional<Instant> waits() {
        return book.waits(traits());
    }

    /** The caller gave a code that is unknown. */
    public void missed() {
        book.missed(traits());
    }

    private List<Guesser> traits() {
        return List.of(
                new Guesser(
                        Guess.APPOINTMENT_OF_CALLER,
                        "",
                        context.getCallerPrincipal().getName()),
                new Guesser(Guess.APPOINTMENT_FROM_ADDRESS, "", address.get()));
    }
}
