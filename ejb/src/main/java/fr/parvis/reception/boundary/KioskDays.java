package fr.parvis.reception.boundary;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.agenda.ExpectedCode;
import fr.parvis.agenda.KioskList;
import fr.parvis.reception.entity.StoredDay;
import fr.parvis.shared.Roles;
import fr.parvis.site.MidnightRule;
import fr.parvis.site.OpeningState;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a kiosk keeps in order to go on for a whole day without network: where its series stands, when the site is open,
 * and today's appointments by keyed digests. Nothing personal, and no code (ADR 0085 says what a stolen terminal tells).
 */
@Stateless
@RolesAllowed(Roles.DEVICE_KIOSK)
public class KioskDays {
    private static final Duration HORIZON = Duration.ofDays(8);

    /** A terminal's idea of the server's time may lag behind: what is open now was open a moment ago too. */
    private static final Duration LATEST_CLOCK = Duration.ofMinutes(5);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private AppointmentBook appointments;

    /** The day as a place that issues tickets keeps it. */
    public KioskDay of(Issuer issuer) {
        Instant now = clock.instant();
        SiteFacts site = sites.site(issuer.siteId());
        LocalDate today = site.dayOf(now);
        KioskList list = new KioskList(site.id(), site.zone(), issuer.letter(), today);
        return new KioskDay(
                now,
                today,
                issuer.letter(),
                lastRank(issuer, today),
                site.midnightRule() == MidnightRule.KEEP,
                openings(site, now),
                appointments.keyOf(list).text(),
                appointments.expected(list).stream()
                        .map(code -> expectedAt(site, code))
                        .toList());
    }

    private int lastRank(Issuer issuer, LocalDate today) {
        return entities.createQuery(
                        "select d from ReceptionDay d where d.siteId = :site and d.day = :day", StoredDay.class)
                .setParameter("site", issuer.siteId())
                .setParameter("day", today)
                .getResultStream()
                .map(day -> day.lastRank(issuer.letter()))
                .findFirst()
                .orElse(0);
    }

    private static List<KioskDay.Opening> openings(SiteFacts site, Instant now) {
        List<KioskDay.Opening> openings = new ArrayList<>();
        Instant horizon = now.plus(HORIZON);
        Instant from = now.minus(LATEST_CLOCK);
        while (from != null && from.isBefore(horizon)) {
            OpeningState state = site.openingAt(from);
            if (state.open()) {
                openings.add(new KioskDay.Opening(from, state.closesAt()));
                from = state.closesAt();
            } else {
                from = state.opensAt();
            }
        }
        return openings;
    }

    private static KioskDay.Expected expectedAt(SiteFacts site, ExpectedCode code) {
        return new KioskDay.Expected(
                code.scanned(),
                code.typed(),
                code.startsAt().minus(site.early()),
                code.startsAt().plus(site.late()),
                code.motifId(),
                code.startsAt());
    }
}
