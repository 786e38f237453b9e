package fr.parvis.agenda.entity;

import fr.parvis.agenda.MotifBooking;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How appointments of a motif are made, where somebody has set it up. */
@Entity
@Table(name = "booking_motif")
public class BookedMotif {
    @Id
    @Column(name = "motif_id")
    private long motifId;

    @Column(name = "site_id")
    private long siteId;

    private int minutes;

    @Column(name = "buffer_minutes")
    private int bufferMinutes;

    private boolean online;

    @Column(name = "notice_hours")
    private int noticeHours;

    @Column(name = "horizon_days")
    private int horizonDays;

    @Version
    private long version;

    protected BookedMotif() {}

    /** A motif for which appointments are made. */
    public BookedMotif(long siteId, MotifBooking booking) {
        this.siteId = siteId;
        this.motifId = booking.motifId();
        describe(booking);
    }

    /** Is booked in another way from now on. */
    public final void describe(MotifBooking booking) {
        this.minutes = booking.minutes();
        this.bufferMinutes = booking.bufferMinutes();
        this.online = booking.online();
        this.noticeHours = booking.noticeHours();
        this.horizonDays = booking.horizonDays();
    }

    /** How it is booked now. */
    public MotifBooking booking() {
        return new MotifBooking(motifId, minutes, bufferMinutes, online, noticeHours, horizonDays);
    }
}
