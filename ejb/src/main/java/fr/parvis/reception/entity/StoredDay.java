package fr.parvis.reception.entity;

import fr.parvis.reception.DayTally;
import fr.parvis.reception.ReceptionDay;
import fr.parvis.reception.TallyColumn;
import fr.parvis.reception.TicketNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One day of reception at one site: the aggregate, and the lock under which numbers are given and visitors are called
 * (ADR 0010). It owns the number series, the quotas and the sequence by which screens catch up. Load it with
 * PESSIMISTIC_WRITE before changing anything in the waiting room. Holds no personal data.
 */
@Entity(name = "ReceptionDay")
@Table(name = "reception_day")
@NamedQuery(
        name = StoredDay.LOCK,
        query = "select d from ReceptionDay d where d.siteId = :site and d.day = :day",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
public class StoredDay implements ReceptionDay {
    /** Named, so that the provider prepares it once: every check-in begins with it. */
    public static final String LOCK = "ReceptionDay.lock";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_seq")
    @SequenceGenerator(name = "site_seq", sequenceName = "site_seq", allocationSize = 50)
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    private LocalDate day;

    private long sequence;

    @Convert(converter = TallyColumn.class)
    private DayTally tally;

    private boolean ended;

    private long room;

    protected StoredDay() {}

    /** Opens the book of a day that nobody has come to yet. */
    public StoredDay(long siteId, LocalDate day) {
        this.siteId = siteId;
        this.day = Objects.requireNonNull(day);
        this.tally = DayTally.empty();
    }

    /** A day as it stands in the database, to work on outside of JPA; the caller makes sure that it still stands so when it writes. */
    public StoredDay(State state) {
        this.id = state.id();
        this.siteId = state.siteId();
        this.day = state.day();
        this.sequence = state.sequence();
        this.tally = state.tally();
        this.room = state.room();
    }

    /**
     * The row of a day that is not over.
     *
     * @param room counts the changes of what a press decides on: same number, same room
     */
    public record State(long id, long siteId, LocalDate day, long sequence, DayTally tally, long room) {}

    /** How it stands now. */
    public State state() {
        return new State(id, siteId, day, sequence, tally, room);
    }

    /** A day that was handed out to another context: every one of them is stored. */
    public static StoredDay of(ReceptionDay day) {
        return (StoredDay) day;
    }

    /** Gives the next number of a series; ranks of a series follow each other without a gap. */
    public TicketNumber nextNumber(char series) {
        return take(series, tally.lastRank(series) + 1);
    }

    /** Takes a number that a kiosk gave in its own series; the server's next one comes after the highest. */
    public TicketNumber take(char series, int rank) {
        TicketNumber number = new TicketNumber(series, rank);
        keep(tally.continuedAfter(series, rank));
        return number;
    }

    /** The highest rank of a series so far, 0 before the first. */
    public int lastRank(char series) {
        return tally.lastRank(series);
    }

    /** Continues a series of the day before, of which visitors are still waiting, so that no number shows twice. */
    public void continueSeriesAfter(TicketNumber number) {
        keep(tally.continuedAfter(number.series(), number.rank()));
    }

    /** Whether a motif may still issue a ticket today. A null quota means no limit. */
    public boolean hasRoomFor(long motifId, Integer dailyQuota) {
        return dailyQuota == null || tally.issued(motifId) < dailyQuota;
    }

    /** Visitors waiting for a motif. */
    public int waiting(long motifId) {
        return tally.waiting(motifId);
    }

    /** Notes that a ticket of a motif was issued. */
    public void ticketIssued(long motifId) {
        keep(tally.withIssued(motifId));
    }

    /** Notes that a visitor joined the queue of a motif. */
    public void joined(long motifId) {
        keep(tally.withWaiting(motifId, 1));
    }

    /** Notes that a visitor is no longer waiting for a motif. */
    public void left(long motifId) {
        keep(tally.withWaiting(motifId, -1));
    }

    /**
     * Notes that something visible changed.
     *
     * @return the sequence number by which screens catch up, from 1
     */
    public long changed() {
        moved();
        return ++sequence;
    }

    /** Notes that what a press decides on is not the same any more: whoever remembers the room reads it again. */
    public void moved() {
        room++;
    }

    /** Takes over from the day before: the sequence of the site goes on, that day's book is shut. */
    public void follow(StoredDay before) {
        sequence = Math.max(sequence, before.sequence + 1);
        before.ended = true;
    }

    /** Whether the next day was opened: whoever waited for this lock at midnight must take the next day's. */
    public boolean ended() {
        return ended;
    }

    private void keep(DayTally counted) {
        moved();
        tally = counted;
    }

    @Override
    public long siteId() {
        return siteId;
    }

    @Override
    public LocalDate day() {
        return day;
    }

    @Override
    public long sequence() {
        return sequence;
    }
}
