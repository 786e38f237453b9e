package fr.parvis.reception.entity;

import fr.parvis.reception.Staffed;
import fr.parvis.reception.TicketEvent.Move;
import fr.parvis.reception.TicketRow;
import fr.parvis.reception.TicketStatus;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/**
 * Where a visitor stands now: in which state, for which motif, at or kept for which counter, since when. Only {@link StoredTicket}
 * moves it. Time never runs backwards here: a move is dated at the earliest with the move before it, so no wait is negative
 * even when two server clocks differ.
 */
@MappedSuperclass
public class StandingTicket extends IssuedTicket {
    @Column(name = "motif_id")
    private long motifId;

    @Enumerated(EnumType.STRING)
    private TicketStatus status;

    @Column(name = "counter_id")
    private Long counterId;

    @Column(name = "session_id")
    private Long sessionId;

    @Column(name = "kept_for_agent_id")
    private Long keptForAgentId;

    @Column(name = "kept_for_counter_id")
    private Long keptForCounterId;

    @Column(name = "reference_at")
    private Instant referenceAt;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "first_called_at")
    private Instant firstCalledAt;

    private Instant since;

    @Column(name = "moved_at")
    private Instant movedAt;

    protected StandingTicket() {}

    /** Waits from its arrival on. */
    protected StandingTicket(StoredDay day, char series, Arrival arrival) {
        super(day, series, arrival);
        this.motifId = arrival.motifId();
        this.status = TicketStatus.WAITING;
        this.referenceAt = arrival.reference();
        this.since = arrival.at();
        this.movedAt = arrival.at();
        if (arrival.appointment() != null) {
            this.keptForAgentId = arrival.appointment().agentId();
        }
    }

    /** Stands as a row says. */
    protected StandingTicket(TicketRow row) {
        super(row);
        this.motifId = row.motifId();
        this.status = row.status();
        this.counterId = row.counterId();
        this.sessionId = row.sessionId();
        this.keptForAgentId = row.keptForAgentId();
        this.keptForCounterId = row.keptForCounterId();
        this.referenceAt = row.referenceAt();
        this.notBefore = row.notBefore();
        this.firstCalledAt = row.firstCalledAt();
        this.since = row.since();
        this.movedAt = row.movedAt();
    }

    /** Makes one arrow of {@link TicketStatus}. */
    Move moveTo(TicketStatus to, Staffed counter, Instant now) {
        if (!status.next().contains(to)) {
            throw new IllegalStateException("A ticket that is " + status + " cannot become " + to);
        }
        TicketStatus from = status;
        status = to;
        since = later(now);
        movedAt = since;
        if (counter != null) {
            counterId = counter.counterId();
            sessionId = counter.sessionId();
        }
        Long at = counter == null ? null : counter.counterId();
        return new Move(id(), from, motifId, to, motifId, at, counter == null ? null : counter.agentId(), since);
    }

    /** Something happens while the visitor stays where they are. */
    Move stay(long motifBefore, Long agentId, Instant now) {
        movedAt = later(now);
        return new Move(id(), status, motifBefore, status, motifId, counterId, agentId, movedAt);
    }

    /** Announced: whoever it was kept for, and until when, is settled. */
    void settle() {
        if (firstCalledAt == null) {
            firstCalledAt = since;
        }
        notBefore = null;
        keptForCounterId = null;
    }

    /** No counter has the visitor any more. */
    void vacate() {
        counterId = null;
        sessionId = null;
    }

    /** Comes for another motif. */
    void comeFor(long otherMotifId) {
        motifId = otherMotifId;
    }

    /** Waits for whoever is there, or for one counter only. */
    void keepFor(Long onlyCounterId) {
        keptForAgentId = null;
        keptForCounterId = onlyCounterId;
    }

    /** Waits from a place of the queue on, clamped to [arrival, now], and not before some instant. */
    void waitFrom(Instant place, Instant earliest) {
        referenceAt = place.isBefore(arrivedAt()) ? arrivedAt() : place.isAfter(since) ? since : place;
        notBefore = earliest;
    }

    private Instant later(Instant now) {
        return now.isBefore(movedAt) ? movedAt : now;
    }

    public long motifId() {
        return motifId;
    }

    public TicketStatus status() {
        return status;
    }

    public Long counterId() {
        return counterId;
    }

    public Long sessionId() {
        return sessionId;
    }

    public Long keptForAgentId() {
        return keptForAgentId;
    }

    public Long keptForCounterId() {
        return keptForCounterId;
    }

    public Instant referenceAt() {
        return referenceAt;
    }

    public Instant notBefore() {
        return notBefore;
    }

    public Instant firstCalledAt() {
        return firstCalledAt;
    }

    public Instant since() {
        return since;
    }

    /** When the last thing happened to this ticket. */
    public Instant movedAt() {
        return movedAt;
    }
}
