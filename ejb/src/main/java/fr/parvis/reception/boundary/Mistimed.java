package fr.parvis.reception.boundary;

import fr.parvis.site.SiteFacts;
import java.time.Instant;
import java.util.Optional;

/** Whether somebody with an appointment comes at its time, in the site's calendar and by its rules. */
final class Mistimed {
    private Mistimed() {}

    /** Why a visitor cannot check in at a moment; empty when they can. */
    static Optional<CheckInAnswer> at(SiteFacts site, Instant startsAt, long motifId, Instant now) {
        if (!site.dayOf(startsAt).equals(site.dayOf(now))) {
            return Optional.of(new CheckInAnswer.OtherDay(startsAt, motifId));
        }
        Instant from = startsAt.minus(site.early());
        if (now.isBefore(from)) {
            return Optional.of(new CheckInAnswer.TooEarly(startsAt, from));
        }
        return now.isAfter(startsAt.plus(site.late()))
                ? Optional.of(new CheckInAnswer.TooLate(startsAt, motifId))
                : Optional.empty();
    }
}
