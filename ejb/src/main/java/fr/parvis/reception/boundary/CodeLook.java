package fr.parvis.reception.boundary;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.agenda.AppointmentFacts;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.shared.Roles;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks at what a code is for without using it, so that a visitor can say "yes, that is me" to the hour. It says of the
 * appointment nothing but its time and motif, and it locks nothing: the check-in decides.
 */
@Stateless
@RolesAllowed(Roles.DEVICE_KIOSK)
public class CodeLook {
    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private AppointmentBook appointments;

    @EJB
    private CodeGuesses guesses;

    /** What a code is for: either what can be said of it, or the refusal that a check-in would meet now. */
    public Seen look(long siteId, String code) {
        Optional<Instant> wait = guesses.waits();
        if (wait.isPresent()) {
            return new Seen(null, new CheckInAnswer.TooManyCodes(wait.get()));
        }
        SiteFacts site = sites.site(siteId);
        Optional<AppointmentFacts> known = appointments.find(code);
        if (known.isEmpty()) {
            guesses.missed();
            return new Seen(null, new CheckInAnswer.UnknownCode());
        }
        AppointmentFacts facts = known.get();
        if (facts.siteId() != siteId) {
            return new Seen(
                    null, new CheckInAnswer.OtherSite(sites.site(facts.siteId()).name()));
        }
        return new Seen(facts, refusal(site, facts));
    }

    private CheckInAnswer refusal(SiteFacts site, AppointmentFacts facts) {
        return switch (facts.status()) {
            case CHECKED_IN -> null;
            case SERVED -> new CheckInAnswer.AlreadyServed();
            case CANCELLED, EXCUSED, LISTED -> new CheckInAnswer.Cancelled();
            case BOOKED, NO_SHOW ->
                Mistimed.at(site, facts.startsAt(), facts.motifId(), clock.instant())
                        .orElse(null);
        };
    }

    /**
     * What a code is for.
     *
     * @param appointment null when it is none of this site
     * @param refusal null when a check-in would succeed
     */
    public record Seen(AppointmentFacts appointment, CheckInAnswer refusal) {
        /** The visitor has checked in already. */
        public boolean again() {
            return appointment != null && appointment.status() == AppointmentStatus.CHECKED_IN;
        }

        /** When the appointment begins. */
        public Instant startsAt() {
            return appointment.startsAt();
        }
    }
}
