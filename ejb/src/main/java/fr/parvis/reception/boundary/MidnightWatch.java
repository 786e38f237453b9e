package fr.parvis.reception.boundary;

import fr.parvis.reception.control.DayBook;
import fr.parvis.shared.Periodic;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Opens the new day of each site soon after its own midnight even when nobody comes, so that screens and figures turn.
 * Runs on every node; the day's lock makes that harmless. The first action of a day does the same if it is earlier.
 */
@Singleton
@AccessTimeout(value = 1, unit = TimeUnit.HOURS)
@PermitAll
public class MidnightWatch {
    private final Map<Long, LocalDate> opened = new ConcurrentHashMap<>();

    @EJB
    private MidnightWatch self;

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private DayBook days;

    /** Looks every fifteen seconds. */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void look() {
        Periodic.each("opening the day of a site", sites.sites(), this::look);
    }

    private void look(SiteFacts site) {
        LocalDate today = site.dayOf(clock.instant());
        if (!today.equals(opened.get(site.id()))) {
            self.open(site);
            opened.put(site.id(), today);
        }
    }

    /** Opens today at one site. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void open(SiteFacts site) {
        days.announce(days.lock(site, clock.instant()));
    }
}
