package fr.parvis.agenda;

import fr.parvis.agenda.slot.PublicHolidays;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.util.List;

/**
 * How a site takes bookings.
 *
 * @param changeHours until how long before its time visitors move or cancel an appointment themselves, 0 to 336 hours
 * @param offerWaitMinutes from which told wait on a kiosk proposes an appointment before the ticket, 5 to 480 minutes
 * @param bookingsADay how many appointments one telephone or e-mail may book in a day, 1 to 20
 * @param holidays the territory whose public holidays are kept, of {@link #TERRITORIES}
 */
public record BookingRules(int changeHours, int offerWaitMinutes, int bookingsADay, String holidays) {
    /** The territories whose public holidays are known. */
    public static final List<String> TERRITORIES = PublicHolidays.TERRITORIES;

    /** What a site has that nobody has set up. */
    public static final BookingRules USUAL = new BookingRules(24, 45, 3, PublicHolidays.METROPOLE);

    private static final int TWO_WEEKS = 336;
    private static final int LONGEST_WAIT = 480;
    private static final int SHORTEST_WAIT = 5;
    private static final int MOST_A_DAY = 20;

    public BookingRules {
        Refused.within("changeHours", changeHours, 0, TWO_WEEKS);
        Refused.within("offerWaitMinutes", offerWaitMinutes, SHORTEST_WAIT, LONGEST_WAIT);
        Refused.within("bookingsADay", bookingsADay, 1, MOST_A_DAY);
        if (!TERRITORIES.contains(holidays)) {
            throw new Refused("holidays", Wanted.a("known"));
        }
    }
}
