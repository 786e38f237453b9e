package fr.parvis.agenda.slot;

import fr.parvis.agenda.OfferFacts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Everything that decides which times of a site are free over some days.
 *
 * @param zone the site's own time
 * @param closedDays days on which nobody is received: closures and public holidays
 * @param offers of the site
 * @param busy absences and taken time, with buffers
 * @param workshops that are booked already; their time is not among the busy one
 */
public record AgendaPlan(
        ZoneId zone, Set<LocalDate> closedDays, List<OfferFacts> offers, List<Busy> busy, List<Workshop> workshops) {
    public AgendaPlan {
        closedDays = Set.copyOf(closedDays);
        offers = List.copyOf(offers);
        busy = List.copyOf(busy);
        workshops = List.copyOf(workshops);
    }

    /** The same, as if a time were free that somebody would give up for another. */
    public AgendaPlan without(Busy own) {
        List<Busy> others = new ArrayList<>(busy);
        others.remove(own);
        return new AgendaPlan(zone, closedDays, offers, others, workshops);
    }
}
