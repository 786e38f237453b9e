package fr.parvis.staffing.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** A break that was moved on one day, kept so that moving it can be taken back. Holds no person. Kept 25 months. */
@Entity
@Table(name = "break_move")
public class BreakMove {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staffing_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "counter_id")
    private long counterId;

    private LocalDate day;

    @Column(name = "break_from")
    private LocalTime breakFrom;

    private int minutes;

    @Column(name = "moved_at")
    private Instant movedAt;

    @Column(name = "taken_back")
    private Instant takenBack;

    protected BreakMove() {}

    /** The break that began then is moved, later when minutes are positive. */
    public BreakMove(long siteId, long counterId, LocalDate day, LocalTime breakFrom, int minutes) {
        this.siteId = siteId;
        this.counterId = counterId;
        this.day = day;
        this.breakFrom = breakFrom;
        this.minutes = minutes;
    }

    /** Notes when it was moved. */
    public BreakMove at(Instant moment) {
        this.movedAt = moment;
        return this;
    }

    /** Takes it back; a second time changes nothing. @return whether it stood until now */
    public boolean takeBack(Instant moment) {
        if (takenBack != null) {
            return false;
        }
        takenBack = moment;
        return true;
    }

    public long id() {
        return id;
    }

    public long siteId() {
        return siteId;
    }

    public long counterId() {
        return counterId;
    }

    public LocalDate day() {
        return day;
    }

    public int minutes() {
        return minutes;
    }

    /** When the break begins since it was moved. */
    public LocalTime movedTo() {
        return breakFrom.plusMinutes(minutes);
    }
}
