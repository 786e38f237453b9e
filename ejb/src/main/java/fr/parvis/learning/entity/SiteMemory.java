package fr.parvis.learning.entity;

import fr.parvis.queueing.learn.AppointmentMemory;
import fr.parvis.queueing.learn.ArrivalMemory;
import fr.parvis.queueing.learn.PatienceMemory;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** What a site has learnt of its appointments and arrivals, and until which day. Sums only: nobody is in it. */
@Entity
@Table(name = "site_memory")
public class SiteMemory {
    @Id
    @Column(name = "site_id")
    private long siteId;

    @Column(name = "learnt_until")
    private LocalDate learntUntil;

    private double kept;
    private double missed;
    private double early;
    private double squares;

    @Convert(converter = ArrivalColumn.class)
    private ArrivalMemory arrivals;

    private double gone;
    private double expected;

    @Column(name = "learnt_at")
    private Instant learntAt;

    protected SiteMemory() {}

    public long siteId() {
        return siteId;
    }

    /** The last day learnt, null before the first night. */
    public LocalDate learntUntil() {
        return learntUntil;
    }

    public AppointmentMemory appointments() {
        return new AppointmentMemory(kept, missed, early, squares);
    }

    public ArrivalMemory arrivals() {
        return arrivals;
    }

    public PatienceMemory patience() {
        return new PatienceMemory(gone, expected);
    }

    /** Remembers how readily visitors leave. */
    public void patience(PatienceMemory learnt) {
        gone = learnt.left();
        expected = learnt.expected();
    }

    /** Remembers what a night has learnt. */
    public void learn(AppointmentMemory appointments, ArrivalMemory profile, LocalDate until, Instant now) {
        kept = appointments.kept();
        missed = appointments.missed();
        early = appointments.early();
        squares = appointments.squares();
        arrivals = profile;
        learntUntil = until;
        learntAt = now;
    }
}
