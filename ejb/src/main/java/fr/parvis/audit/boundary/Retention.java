package fr.parvis.audit.boundary;

import fr.parvis.audit.Forgetting;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Forgets every night what Parvis may not keep any longer, and writes down how much it was. One node does a night, whichever
 * comes first: the night is a row of the database. A night that no server saw the end of is made up for at the next start.
 */
@Singleton
@Startup
@DependsOn("MigrationStartup")
@AccessTimeout(value = 1, unit = TimeUnit.HOURS)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Retention {
    /** When a night's forgetting begins, by the server's clock. */
    static final LocalTime BEGINS = LocalTime.of(3, 20);

    private static final long SOON_AFTER_START = 5_000;

    @Resource
    private TimerService timers;

    @Inject
    @Any
    private Instance<Forgetting> duties;

    @EJB
    private ForgettingRound round;

    @Inject
    private Clock clock;

    @PostConstruct
    void lookBack() {
        timers.createSingleActionTimer(SOON_AFTER_START, new TimerConfig(null, false));
    }

    /** At a start: does the last night if it was missed. A new installation has missed none. */
    @Timeout
    public boolean makeUp() {
        LocalDate night = lastNight();
        return round.missed(night) && tonight();
    }

    /** Does the night, unless it is done or another node is at it; again in vain twice, for a database that was away. */
    @Schedule(hour = "3", minute = "20,35,50", persistent = false)
    public boolean tonight() {
        LocalDate night = lastNight();
        if (!round.claim(night)) {
            return false;
        }
        forget(night);
        round.end(night);
        return true;
    }

    /** Forgets everything that is too old, now; how much of each. */
    public Map<String, Integer> forget() {
        return forget(null);
    }

    private Map<String, Integer> forget(LocalDate night) {
        Map<String, Integer> forgotten = new LinkedHashMap<>();
        for (Forgetting duty : duties) {
            int all = 0;
            int some;
            do {
                some = round.forget(duty);
                all += some;
            } while (some == ForgettingRound.MOST);
            forgotten.put(duty.what(), all);
            round.note(night, duty, all);
        }
        return forgotten;
    }

    private LocalDate lastNight() {
        ZonedDateTime now = clock.instant().atZone(ZoneId.systemDefault());
        return now.toLocalTime().isBefore(BEGINS) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }
}
