package fr.parvis.agenda.entity;

import fr.parvis.agenda.BookingRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How a site takes bookings, where somebody has set it up. */
@Entity
@Table(name = "booking_rules")
public class SiteBooking {
    @Id
    @Column(name = "site_id")
    private long siteId;

    @Column(name = "change_hours")
    private int changeHours;

    @Column(name = "offer_wait_minutes")
    private int offerWaitMinutes;

    @Column(name = "bookings_a_day")
    private int bookingsADay;

    private String holidays;

    @Version
    private long version;

    protected SiteBooking() {}

    /** The rules of a site. */
    public SiteBooking(long siteId, BookingRules rules) {
        this.siteId = siteId;
        describe(rules);
    }

    /** Takes bookings in another way from now on. */
    public final void describe(BookingRules rules) {
        this.changeHours = rules.changeHours();
        this.offerWaitMinutes = rules.offerWaitMinutes();
        this.bookingsADay = rules.bookingsADay();
        this.holidays = rules.holidays();
    }

    /** The rules as everybody else knows them. */
    public BookingRules rules() {
        return new BookingRules(changeHours, offerWaitMinutes, bookingsADay, holidays);
    }
}
