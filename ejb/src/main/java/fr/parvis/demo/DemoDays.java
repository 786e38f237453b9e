package fr.parvis.demo;

import fr.parvis.shared.Pace;
import fr.parvis.shared.Roles;
import fr.parvis.shared.Row;
import fr.parvis.shared.ServerClock;
import fr.parvis.shared.Settings;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import fr.parvis.staffing.RosterBook;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Plays days of the demonstration faster than they pass: the clock of the server jumps to the next morning on which somebody is
 * planned and runs so many times as fast, so that waits, forecasts and figures are those of a real day. It never runs back.
 */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class DemoDays {
    private static final LocalTime MORNING = LocalTime.of(8, 25);
    private static final int SEARCHED = 8;
    private static final String KEEP =
            """
            insert into demo_pace (real_from, shown_from, speed) values (?, ?, ?)
            on conflict (only_one) do update
               set real_from = excluded.real_from, shown_from = excluded.shown_from, speed = excluded.speed
            """;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @EJB
    private Demonstration demonstration;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private RosterBook roster;

    @Inject
    private ServerClock server;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Begins a day of a site at that speed; what the clock shows then. Empty outside the demonstration. */
    public Optional<Instant> play(long siteId, double speed) {
        if (!settings.isDemo()) {
            return Optional.empty();
        }
        Pace pace = server.from(morning(sites.site(siteId)), speed);
        keep(pace);
        demonstration.keepGoing();
        return Optional.of(pace.shownFrom());
    }

    /** Lets the clock run as usual, from what it shows. */
    public void end() {
        if (settings.isDemo()) {
            keep(server.from(clock.instant(), 1));
        }
    }

    private Instant morning(SiteFacts site) {
        Instant now = clock.instant();
        LocalDate today = site.dayOf(now);
        for (LocalDate day = today; day.isBefore(today.plusDays(SEARCHED)); day = day.plusDays(1)) {
            Instant morning = day.atTime(MORNING).atZone(site.zone()).toInstant();
            if (morning.isAfter(now) && !roster.on(site.id(), day).isEmpty()) {
                return morning;
            }
        }
        return now;
    }

    private void keep(Pace pace) {
        entities.createNativeQuery(KEEP)
                .setParameter(1, Timestamp.from(pace.realFrom()))
                .setParameter(2, Timestamp.from(pace.shownFrom()))
                .setParameter(3, pace.speed())
                .executeUpdate();
        server.follow(pace);
    }

    /** Shows the time that the demonstration's servers have agreed on. */
    @PermitAll
    public void agree() {
        Row.of(entities.createNativeQuery("select real_from, shown_from, speed from demo_pace"))
                .forEach(row -> server.follow(
                        new Pace(row.instant("real_from"), row.instant("shown_from"), row.real("speed"))));
    }
}
