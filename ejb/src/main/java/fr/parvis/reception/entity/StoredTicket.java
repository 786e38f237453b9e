package fr.parvis.reception.entity;

import fr.parvis.reception.Need;
import fr.parvis.reception.Outcome;
import fr.parvis.reception.Staffed;
import fr.parvis.reception.Ticket;
import fr.parvis.reception.TicketEvent;
import fr.parvis.reception.TicketEvent.Move;
import fr.parvis.reception.TicketRow;
import fr.parvis.reception.TicketStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One visit, from check-in to its end: what was issued, where the visitor stands, and what happens to it. Its life cycle is
 * {@link TicketStatus}; each verb makes one arrow and returns the event that happened.
 *
 * <p>Purpose: ordering the waiting room and pseudonymous figures. Personal data: none but an agent's short note while the
 * visit lasts (emptied at the end), language and needs for
 * {@value #RETENTION_NEEDS_DAYS} days. Kept 25 months.
 */
@Entity(name = "Ticket")
@Table(name = "ticket")
public class StoredTicket extends StandingTicket implements Ticket {
    /** How long language and needs are known of one visit, in days; then they are counts of a month. */
    public static final int RETENTION_NEEDS_DAYS = 7;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String note = "";

    @Version
    private long version;

    protected StoredTicket() {}

    /** Issues a ticket of a day, numbered by the day or by the kiosk; the caller holds the day's lock. */
    public StoredTicket(StoredDay day, char series, Arrival arrival) {
        super(day, series, arrival);
        day.ticketIssued(motifId());
    }

    /** Issues a ticket under an identifier of the sequence of tickets, to be stored without JPA. */
    public StoredTicket(long id, StoredDay day, char series, Arrival arrival) {
        this(day, series, arrival);
        identify(id);
    }

    /** Stands as a row says. */
    public StoredTicket(TicketRow row) {
        super(row);
        this.outcome = row.outcome();
        this.note = row.note();
    }

    @Override
    public TicketRow row() {
        return new TicketRow(
                id(),
                siteId(),
                day(),
                number(),
                link(),
                requestId(),
                motifId(),
                visitorClass(),
                appointmentId(),
                appointmentAt(),
                language(),
                Need.join(needs()),
                status(),
                counterId(),
                sessionId(),
                keptForAgentId(),
                keptForCounterId(),
                arrivedAt(),
                referenceAt(),
                notBefore(),
                firstCalledAt(),
                since(),
                movedAt(),
                outcome,
                note,
                issuedOffline());
    }

    /** The event of its birth; asked once, after the identifier was given. */
    public TicketEvent checkedIn() {
        return new TicketEvent.CheckedIn(
                new Move(id(), null, motifId(), status(), motifId(), null, null, arrivedAt()),
                siteId(),
                visitorClass());
    }

    @Override
    public TicketEvent callTo(Staffed counter, Instant now) {
        Move move = moveTo(TicketStatus.CALLED, counter, now);
        settle();
        return new TicketEvent.Called(move);
    }

    @Override
    public TicketEvent recall(Staffed counter, Instant now) {
        if (status() != TicketStatus.CALLED) {
            throw new IllegalStateException("Only a called ticket is recalled, this one is " + status());
        }
        return new TicketEvent.Recalled(stay(motifId(), counter.agentId(), now));
    }

    @Override
    public TicketEvent start(Staffed counter, Instant now) {
        return new TicketEvent.Started(moveTo(TicketStatus.SERVING, counter, now));
    }

    @Override
    public TicketEvent hold(Staffed counter, String why, Instant now) {
        Move move = moveTo(TicketStatus.ON_HOLD, counter, now);
        vacate();
        note = why.length() > 80 ? why.substring(0, 80) : why;
        return new TicketEvent.Held(move);
    }

    @Override
    public TicketEvent resume(Staffed counter, Instant now) {
        return new TicketEvent.Resumed(moveTo(TicketStatus.SERVING, counter, now));
    }

    @Override
    public TicketEvent transferToMotif(Staffed counter, long toMotifId, Instant now) {
        return transfer(counter, toMotifId, null, now);
    }

    @Override
    public TicketEvent transferToCounter(Staffed counter, long toCounterId, Instant now) {
        return transfer(counter, motifId(), toCounterId, now);
    }

    private TicketEvent transfer(Staffed counter, long toMotifId, Long toCounterId, Instant now) {
        long before = motifId();
        Move move = moveTo(TicketStatus.WAITING, counter, now);
        vacate();
        comeFor(toMotifId);
        keepFor(toCounterId);
        return new TicketEvent.Transferred(
                new Move(id(), move.from(), before, status(), motifId(), null, counter.agentId(), move.at()));
    }

    @Override
    public TicketEvent notPresented(Staffed counter, Instant now) {
        Move move = moveTo(TicketStatus.NO_SHOW, counter, now);
        vacate();
        return new TicketEvent.NotPresented(move);
    }

    @Override
    public TicketEvent putBack(Long agentId, Instant reference, Instant notBefore, Instant now) {
        Move move = moveTo(TicketStatus.WAITING, null, now);
        vacate();
        waitFrom(reference, notBefore);
        return new TicketEvent.PutBack(
                new Move(id(), move.from(), motifId(), status(), motifId(), null, agentId, move.at()));
    }

    @Override
    public TicketEvent correctMotif(Long agentId, long toMotifId, Instant now) {
        if (!status().living()) {
            throw new IllegalStateException("The visit is over: " + status());
        }
        long before = motifId();
        comeFor(toMotifId);
        return new TicketEvent.MotifCorrected(stay(before, agentId, now));
    }

    @Override
    public TicketEvent finish(Staffed counter, Outcome cameOf, Instant now) {
        Move move = moveTo(TicketStatus.FINISHED, counter, now);
        outcome = cameOf;
        note = "";
        return new TicketEvent.Finished(move, cameOf);
    }

    @Override
    public TicketEvent leave(boolean byVisitor, Instant now) {
        Move move = moveTo(TicketStatus.LEFT, null, now);
        vacate();
        note = "";
        return new TicketEvent.Left(move, byVisitor);
    }

    @Override
    public TicketEvent release(Instant now) {
        Move move = moveTo(status() == TicketStatus.SERVING ? TicketStatus.ON_HOLD : TicketStatus.WAITING, null, now);
        vacate();
        return new TicketEvent.Released(move);
    }

    @Override
    public boolean within(LocalDate today, ZoneId zone) {
        boolean missedToday = status() == TicketStatus.NO_SHOW
                && !since().atZone(zone).toLocalDate().isBefore(today);
        return status().living() || missedToday || !day().isBefore(today);
    }

    @Override
    public Outcome outcome() {
        return outcome;
    }

    @Override
    public String note() {
        return note;
    }
}
