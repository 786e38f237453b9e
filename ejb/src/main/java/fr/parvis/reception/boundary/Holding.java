package fr.parvis.reception.boundary;

import fr.parvis.agenda.AppointmentFacts;
import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.reception.KioskNumber;
import fr.parvis.reception.Need;
import fr.parvis.reception.OpenDay;
import fr.parvis.reception.Strangeness;
import fr.parvis.reception.TicketLink;
import fr.parvis.reception.TicketNumber;
import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.boundary.CheckInAnswer.Again;
import fr.parvis.reception.boundary.CheckInAnswer.Held;
import fr.parvis.reception.control.Belief;
import fr.parvis.reception.control.DayBook;
import fr.parvis.reception.control.HeldBook;
import fr.parvis.reception.control.TicketBook;
import fr.parvis.reception.entity.HeldArrival;
import fr.parvis.reception.entity.HeldArrival.Told;
import fr.parvis.reception.entity.StoredDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Holds what is too strange to be booked unseen, inside the transaction of {@link TicketIssue} and under the day's lock. */
@ApplicationScoped
class Holding {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Belief belief;

    @Inject
    private DayBook days;

    @Inject
    private TicketBook tickets;

    @Inject
    private HeldBook book;

    @Inject
    private AuditTrail audit;

    /** Whether a ticket order is too strange to be booked unseen, in the turn of its site. */
    boolean strange(OpenDay day, TakeTicket order) {
        return day.strange(belief, order.issuer().letter(), order.number());
    }

    /** Holds a ticket order when it is strange. */
    Optional<CheckInAnswer> doubt(StoredDay day, TakeTicket order, Instant now) {
        return belief.doubt(day, order.issuer().letter(), order.number(), now)
                .map(why -> hold(
                        day,
                        why,
                        new Wish(
                                order.requestId(),
                                order.issuer().letter(),
                                order.number(),
                                order.motifId(),
                                null,
                                order.priority(),
                                order.language(),
                                order.needs()),
                        now));
    }

    /** Holds a check-in when it is strange. */
    Optional<CheckInAnswer> doubt(StoredDay day, UseCode order, AppointmentFacts appointment, Instant now) {
        return belief.doubt(day, order.issuer().letter(), order.number(), now)
                .map(why -> hold(
                        day,
                        why,
                        new Wish(
                                order.requestId(),
                                order.issuer().letter(),
                                order.number(),
                                appointment.motifId(),
                                appointment.id(),
                                false,
                                order.language(),
                                order.needs()),
                        now));
    }

    /** What an earlier delivery of the same request was held as. */
    Optional<CheckInAnswer> given(long siteId, UUID requestId) {
        return book.byRequest(siteId, requestId).map(Holding::answer);
    }

    private CheckInAnswer hold(StoredDay day, Strangeness why, Wish wish, Instant now) {
        return tickets.byRequest(day.siteId(), wish.requestId())
                .<CheckInAnswer>map(ticket -> new Again(TicketView.of(ticket, tickets.aheadOf(ticket), 0), true))
                .or(() -> given(day.siteId(), wish.requestId()))
                .orElseGet(() -> answer(keep(day, why, wish, now)));
    }

    private HeldArrival keep(StoredDay day, Strangeness why, Wish wish, Instant now) {
        HeldArrival held = new HeldArrival(day.siteId(), wish.requestId(), wish.told(day, now), why, now);
        entities.persist(held);
        audit.record(day.siteId(), Actor.server(), "arrival-held", held.id(), why.name());
        days.announce(day);
        return held;
    }

    /** As its visitor may see it: waiting, and nobody can say how long. */
    private static CheckInAnswer answer(HeldArrival held) {
        Told told = held.told();
        return new Held(new TicketView(
                0,
                held.siteId(),
                told.number(),
                told.link(),
                TicketStatus.WAITING,
                told.motifId(),
                0,
                null,
                null,
                null,
                told.language(),
                0));
    }

    private record Wish(
            UUID requestId,
            char letter,
            KioskNumber number,
            long motifId,
            Long appointmentId,
            boolean priority,
            String language,
            Set<Need> needs) {

        /** With the number of the kiosk, or else the next one of the series, which nobody else gets. */
        Told told(StoredDay day, Instant now) {
            TicketNumber shown = number == null ? day.nextNumber(letter) : new TicketNumber(letter, number.rank());
            String link =
                    number == null ? TicketLink.draw().value() : number.link().value();
            Instant at = number == null ? now : number.at();
            return new Told(shown, link, at, motifId, appointmentId, priority, language, Need.written(needs));
        }
    }
}
