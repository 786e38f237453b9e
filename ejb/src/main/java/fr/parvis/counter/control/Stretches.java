package fr.parvis.counter.control;

import fr.parvis.site.OpeningState;
import fr.parvis.site.SiteFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When the doors of a site are open in the rest of the day, asked of its opening hours. */
final class Stretches {
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST = 8;

    private Stretches() {}

    /** From when to when. */
    record Stretch(Instant from, Instant until) {}

    /** The stretches from now to midnight at the site; the last may go on after it. */
    static List<Stretch> of(SiteFacts site, Instant now) {
        Instant midnight = site.dayOf(now).plusDays(1).atStartOfDay(site.zone()).toInstant();
        List<Stretch> stretches = new ArrayList<>();
        Instant at = now;
        while (at != null && at.isBefore(midnight) && stretches.size() < MOST) {
            OpeningState door = site.openingAt(at);
            if (door.open()) {
                Instant until = door.closesAt() == null ? at.plus(LONGEST) : door.closesAt();
                stretches.add(new Stretch(at, until));
                at = until;
            } else {
                at = door.opensAt();
            }
        }
        return stretches;
    }
}
