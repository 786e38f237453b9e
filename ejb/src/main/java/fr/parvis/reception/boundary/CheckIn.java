package fr.parvis.reception.boundary;

import fr.parvis.reception.KioskNumber;
import fr.parvis.reception.boundary.CheckInAnswer.Again;
import fr.parvis.reception.boundary.CheckInAnswer.Held;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import fr.parvis.reception.boundary.CheckInAnswer.NumberTaken;
import fr.parvis.shared.Roles;
import fr.parvis.shared.once.Once;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Checks a visitor in: exactly one ticket per request, whatever is tapped twice, retried, or sent to two server nodes.
 *
 * <p>The ordinary case asks no question first: it issues, and the database refuses a request id that it knows. Only then,
 * or when the answer is a refusal, the ticket of an earlier delivery of the same request is looked up, so that a retry is
 * told the same as the first time even when the quota is reached or the site has closed meanwhile.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({Roles.DEVICE_KIOSK, Roles.RECEPTION, Roles.AGENT})
public class CheckIn {
    @EJB
    private TicketIssue issue;

    @EJB
    private CodeGuesses guesses;

    /** Gives a ticket to a visitor without appointment. */
    public CheckInAnswer takeTicket(TakeTicket order) {
        return once(order.issuer(), order.requestId(), order.number(), () -> issue.walkIn(order));
    }

    /** Checks in a visitor by the code of an appointment. */
    public CheckInAnswer useCode(UseCode order) {
        return once(order.issuer(), order.requestId(), order.number(), () -> lookAt(order));
    }

    /** A code is looked at unless too many unknown ones came from here. */
    private CheckInAnswer lookAt(UseCode order) {
        Optional<Instant> wait = guesses.waits();
        if (wait.isPresent()) {
            return new CheckInAnswer.TooManyCodes(wait.get());
        }
        CheckInAnswer answer = issue.appointment(order);
        if (answer instanceof CheckInAnswer.UnknownCode) {
            guesses.missed();
        }
        return answer;
    }

    private CheckInAnswer once(Issuer issuer, UUID requestId, KioskNumber number, Supplier<CheckInAnswer> attempt) {
        try {
            return Once.first(
                    attempt,
                    EJBException.class,
                    answer -> answer instanceof Issued || answer instanceof Again || answer instanceof Held,
                    () -> issue.given(issuer.siteId(), requestId));
        } catch (EJBException refusedByDatabase) {
            return taken(issuer, number).orElseThrow(() -> refusedByDatabase);
        }
    }

    private Optional<CheckInAnswer> taken(Issuer issuer, KioskNumber number) {
        return number != null && issue.taken(issuer, number) ? Optional.of(new NumberTaken()) : Optional.empty();
    }
}
