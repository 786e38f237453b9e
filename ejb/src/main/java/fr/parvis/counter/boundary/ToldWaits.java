package fr.parvis.counter.boundary;

import fr.parvis.counter.control.Calibrations;
import fr.parvis.counter.entity.WaitTold;
import fr.parvis.queueing.forecast.Calibration;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.reception.TicketEvent;
import fr.parvis.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Notes what each visitor without appointment is told of the wait, and tells managers whether it held. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class ToldWaits {
    @PersistenceContext
    private EntityManager entities;

    @Resource
    private SessionContext caller;

    @EJB
    private WaitEstimates estimates;

    @Inject
    private Calibrations calibrations;

    /**
     * How the ranges shown held for the last walk-ins who were called.
     *
     * @param visitors how many, 200 at most
     * @param held share whose wait lay in the range, 0 to 1; null while nobody was called
     * @param exceeded share who waited longer, 0 to 1; null while nobody was called
     */
    public record Coverage(int visitors, Double held, Double exceeded) {}

    /** Notes it with the ticket, from memory: nothing is read or reckoned for it. */
    @PermitAll
    public void note(@Observes TicketEvent.CheckedIn arrival) {
        TicketEvent.Move move = arrival.move();
        if (arrival.visitorClass() != VisitorClass.APPOINTMENT) {
            estimates
                    .told(arrival.siteId(), move.motifId())
                    .ifPresent(told ->
                            entities.persist(new WaitTold(move.ticketId(), arrival.visitorClass(), told, move.at())
                                    .at(arrival.siteId())));
        }
    }

    /** How the ranges told at a site held. */
    public Coverage coverage(long siteId) {
        Roles.requireAt(caller, siteId);
        Calibration known = calibrations.of(siteId);
        boolean some = known.count() > 0;
        return new Coverage(known.count(), some ? known.held() : null, some ? known.exceeded() : null);
    }
}
