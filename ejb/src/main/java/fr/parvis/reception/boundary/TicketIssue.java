package fr.parvis.reception.boundary;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.agenda.AppointmentFacts;
import fr.parvis.agenda.KioskList;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.reception.DayTurns;
import fr.parvis.reception.KioskNumber;
import fr.parvis.reception.Need;
import fr.parvis.reception.OpenDay;
import fr.parvis.reception.Order;
import fr.parvis.reception.TicketNumber;
import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.boundary.CheckInAnswer.Again;
import fr.parvis.reception.control.DayBook;
import fr.parvis.reception.control.TicketBook;
import fr.parvis.reception.control.TicketJournal;
import fr.parvis.reception.entity.Arrival;
import fr.parvis.reception.entity.StoredDay;
import fr.parvis.reception.entity.StoredTicket;
import fr.parvis.site.MotifFacts;
import fr.parvis.site.OpeningState;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One transaction of {@link CheckIn}: everything that can be looked up is looked up before the day is locked, then number,
 * ticket, history and audit are written in few round trips. For {@link CheckIn} only, which has checked the role.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@PermitAll
public class TicketIssue {
    @EJB
    private TicketIssue self;

    @Inject
    private DayTurns turns;

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private AppointmentBook appointments;

    @Inject
    private DayBook days;

    @Inject
    private TicketBook tickets;

    @Inject
    private TicketJournal journal;

    @Inject
    private TicketWriting writing;

    @Inject
    private Holding holding;

    /**
     * Issues to a visitor without appointment, together with what else happens at the site in this moment. What was told without network
     * is booked, even if it would be refused now.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CheckInAnswer walkIn(TakeTicket order) {
        Instant now = clock.instant();
        SiteFacts site = sites.site(order.issuer().siteId());
        Optional<CheckInAnswer> refused = refused(site, order, now);
        if (refused.isPresent()) {
            return refused.get();
        }
        boolean ofToday = site.dayOf(arrival(order.number(), now)).equals(site.dayOf(now));
        CheckInAnswer answer = ofToday ? turns.take(site, new WalkIn(order)) : null;
        return answer == null ? self.byItself(order) : answer;
    }

    private Optional<CheckInAnswer> refused(SiteFacts site, TakeTicket order, Instant now) {
        OpeningState opening = site.openingAt(now);
        if (!opening.open() && !order.offline()) {
            return Optional.of(new CheckInAnswer.SiteClosed(opening.opensAt()));
        }
        return motif(site, order).isEmpty() ? Optional.of(new CheckInAnswer.MotifNotOffered()) : Optional.empty();
    }

    private Optional<MotifFacts> motif(SiteFacts site, TakeTicket order) {
        return sites.motif(site.id(), order.motifId()).filter(known -> known.offered() || order.offline());
    }

    /** One visitor who takes a ticket; null when this needs more than a turn, or was done before. */
    private final class WalkIn implements Order<CheckInAnswer> {
        private final TakeTicket order;

        private WalkIn(TakeTicket order) {
            this.order = order;
        }

        @Override
        public UUID requestId() {
            return order.requestId();
        }

        @Override
        public boolean keepsAnswer() {
            return false;
        }

        @Override
        public CheckInAnswer act(OpenDay day) {
            SiteFacts site = day.site();
            MotifFacts motif = motif(site, order).orElseThrow();
            if (!order.offline() && !day.hasRoomFor(order.motifId(), motif.dailyQuota())) {
                return new CheckInAnswer.QuotaReached(order.motifId());
            }
            Instant at = arrival(order.number(), day.now()).truncatedTo(ChronoUnit.MICROS);
            boolean simple = site.dayOf(at).equals(day.date()) && !holding.strange(day, order);
            return simple ? writing.issue(day, order.issuer().letter(), arrival(order, at)) : null;
        }

        @Override
        public CheckInAnswer again(String answer) {
            return given(order.issuer().siteId(), order.requestId()).orElse(null);
        }
    }

    private static Arrival arrival(TakeTicket order, Instant at) {
        VisitorClass visitorClass = order.priority() ? VisitorClass.PRIORITY : VisitorClass.WALK_IN;
        return new Arrival(order.requestId(), order.motifId(), visitorClass, null, order.language(), order.needs(), at)
                .numbered(order.number());
    }

    /** Issues to a visitor without appointment when it is strange, or of a day that is over: by itself. */
    public CheckInAnswer byItself(TakeTicket order) {
        Instant now = clock.instant();
        SiteFacts site = sites.site(order.issuer().siteId());
        Optional<CheckInAnswer> refused = refused(site, order, now);
        if (refused.isPresent()) {
            return refused.get();
        }
        MotifFacts motif = motif(site, order).orElseThrow();
        StoredDay day = days.lock(site, now);
        if (!order.offline() && !day.hasRoomFor(order.motifId(), motif.dailyQuota())) {
            return new CheckInAnswer.QuotaReached(order.motifId());
        }
        return holding.doubt(day, order, now)
                .orElseGet(() -> writing.issue(
                        site, day, order.issuer().letter(), arrival(order, arrival(order.number(), now))));
    }

    /** Issues to a visitor with the code of an appointment. */
    public CheckInAnswer appointment(UseCode order) {
        Instant now = clock.instant();
        SiteFacts site = sites.site(order.issuer().siteId());
        Optional<AppointmentFacts> known = appointments.find(
                order.code(),
                new KioskList(site.id(), site.zone(), order.issuer().letter(), site.dayOf(now)));
        if (known.isEmpty()) {
            return new CheckInAnswer.UnknownCode();
        }
        if (known.get().siteId() != site.id()) {
            return new CheckInAnswer.OtherSite(sites.site(known.get().siteId()).name());
        }
        StoredDay day = days.lock(site, now);
        AppointmentFacts appointment = appointments.locked(known.get().id());
        Optional<StoredTicket> had = tickets.ofAppointment(appointment.id());
        Instant at = arrival(order.number(), now);
        return settled(appointment, had, order.requestId())
                .or(() -> holding.doubt(day, order, appointment, now))
                .or(() -> Mistimed.at(site, appointment.startsAt(), appointment.motifId(), at))
                .orElseGet(() -> had.map(missed -> cameBack(site, day, missed, now))
                        .orElseGet(() -> arrived(site, day, order, appointment, at)));
    }

    private static Instant arrival(KioskNumber number, Instant now) {
        return number == null ? now : number.arrival(now);
    }

    /** What the ticket that the visitor had says first; without one, the appointment. Empty while they may still come. */
    private Optional<CheckInAnswer> settled(AppointmentFacts appointment, Optional<StoredTicket> had, UUID requestId) {
        if (had.isPresent() && had.get().status().living()) {
            return Optional.of(new Again(view(had.get()), had.get().requestId().equals(requestId)));
        }
        boolean finished = had.isPresent() && had.get().status() == TicketStatus.FINISHED;
        return Optional.ofNullable(
                switch (appointment.status()) {
                    case SERVED -> new CheckInAnswer.AlreadyServed();
                    case CANCELLED, EXCUSED, LISTED -> new CheckInAnswer.Cancelled();
                    case BOOKED, CHECKED_IN, NO_SHOW -> finished ? new CheckInAnswer.AlreadyServed() : null;
                });
    }

    private CheckInAnswer arrived(
            SiteFacts site, StoredDay day, UseCode order, AppointmentFacts appointment, Instant at) {
        Arrival.Booking booking = new Arrival.Booking(appointment.id(), appointment.startsAt(), appointment.agentId());
        Arrival arrival = new Arrival(
                order.requestId(),
                appointment.motifId(),
                VisitorClass.APPOINTMENT,
                booking,
                order.language(),
                needs(order, appointment),
                at);
        return writing.issue(site, day, order.issuer().letter(), arrival.numbered(order.number()));
    }

    /** What they say at the door, and what they said at home. */
    private static Set<Need> needs(UseCode order, AppointmentFacts appointment) {
        Set<Need> all = Need.read(appointment.needs());
        all.addAll(order.needs());
        return all;
    }

    /** Missed the call and shows the code again: the same number, waiting from now. A visit of a past day stays as it was. */
    private CheckInAnswer cameBack(SiteFacts site, StoredDay day, StoredTicket ticket, Instant now) {
        if (ticket.status() == TicketStatus.NO_SHOW && ticket.within(day.day(), site.zone())) {
            journal.record(day, ticket, ticket.putBack(null, now, null, now));
            days.announce(day);
        }
        return new Again(view(ticket));
    }

    /** Whether the number or the link that a kiosk gave is another visitor's. */
    public boolean taken(Issuer issuer, KioskNumber number) {
        LocalDate day = sites.site(issuer.siteId()).dayOf(number.arrival(clock.instant()));
        TicketNumber wanted = new TicketNumber(issuer.letter(), number.rank());
        return tickets.taken(issuer.siteId(), day, wanted, number.link().value());
    }

    /** The ticket that an earlier delivery of the same request was given. */
    public Optional<CheckInAnswer> given(long siteId, UUID requestId) {
        return tickets.byRequest(siteId, requestId)
                .<CheckInAnswer>map(ticket -> new Again(view(ticket), true))
                .or(() -> holding.given(siteId, requestId));
    }

    private TicketView view(StoredTicket ticket) {
        return TicketView.of(ticket, tickets.aheadOf(ticket), 0);
    }
}
