package fr.parvis.web.admin.agenda;

import fr.parvis.agenda.BookingRules;
import fr.parvis.agenda.boundary.AgendaSetup;
import fr.parvis.web.staff.Seen;
import fr.parvis.web.staff.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** How a site takes bookings: until when they are changed, from which wait a kiosk proposes one, how many a day, which holidays. */
@Named("bookingPage")
@RequestScoped
public class BookingPage {
    @Inject
    private AgendaSetup setup;

    @Inject
    private Workplace workplace;

    @Inject
    private Seen seen;

    private int changeHours;
    private int offerWaitMinutes;
    private int bookingsADay;
    private String holidays;

    @PostConstruct
    void read() {
        BookingRules rules = setup.rules(workplace.siteId());
        seen.showsAtFirst(rules);
        changeHours = rules.changeHours();
        offerWaitMinutes = rules.offerWaitMinutes();
        bookingsADay = rules.bookingsADay();
        holidays = rules.holidays();
    }

    /** Keeps the rules. */
    public void save() {
        BookingRules rules = new BookingRules(changeHours, offerWaitMinutes, bookingsADay, holidays);
        seen.save(rules, edition -> setup.describeRules(workplace.siteId(), rules, edition));
    }

    /** The territories whose public holidays are known. */
    public List<String> getTerritories() {
        return BookingRules.TERRITORIES;
    }

    public int getChangeHours() {
        return changeHours;
    }

    public void setChangeHours(int changeHours) {
        this.changeHours = changeHours;
    }

    public int getOfferWaitMinutes() {
        return offerWaitMinutes;
    }

    public void setOfferWaitMinutes(int offerWaitMinutes) {
        this.offerWaitMinutes = offerWaitMinutes;
    }

    public int getBookingsADay() {
        return bookingsADay;
    }

    public void setBookingsADay(int bookingsADay) {
        this.bookingsADay = bookingsADay;
    }

    public String getHolidays() {
        return holidays;
    }

    public void setHolidays(String holidays) {
        this.holidays = holidays;
    }
}
