package fr.parvis.statistics;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The indicators that other reception desks publish, by their definitions: the COG indicator "attente à l'accueil" of the
 * CAF (open data) counts visits, a visit being somebody who had contact with an agent, and the wait from entering the place.
 *
 * @param visits tickets whose visitor an agent received
 * @param withinTwenty share of visits received at most 20 minutes after check-in, appointments included; null without visit
 * @param withinTwentyOfAll the same among visits and abandoned tickets; null without either
 * @param abandoned tickets that ended without contact, as a share of all tickets; null without ticket
 */
public record Contacts(int visits, Double withinTwenty, Double withinTwentyOfAll, Double abandoned) {
    private static final Duration TWENTY = Duration.ofMinutes(20);

    /** Counts the contacts of some tickets. */
    static Contacts of(Collection<Visit> tickets) {
        List<Duration> waits =
                tickets.stream().map(Visit::toContact).filter(Objects::nonNull).toList();
        long soon = waits.stream().filter(wait -> wait.compareTo(TWENTY) <= 0).count();
        long abandoned = tickets.stream().filter(Visit::abandoned).count();
        return new Contacts(
                waits.size(),
                share(soon, waits.size()),
                share(soon, waits.size() + abandoned),
                share(abandoned, tickets.size()));
    }

    private static Double share(long some, long all) {
        return all == 0 ? null : some / (double) all;
    }
}
