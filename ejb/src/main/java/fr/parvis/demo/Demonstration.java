package fr.parvis.demo;

import fr.parvis.demo.history.History;
import fr.parvis.identity.AgentDirectory;
import fr.parvis.identity.DeviceRegister;
import fr.parvis.identity.PasswordHashing;
import fr.parvis.shared.Settings;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets the demonstration up and keeps it going. Each method may run again, and on two nodes at once: a lock of the
 * database lets one work while the other waits and then finds it done.
 */
@Stateless
@PermitAll
public class Demonstration {
    private static final Logger LOG = System.getLogger(Demonstration.class.getName());

    /** Any number that nobody else in this database locks by. */
    private static final long LOCK = 7_270_011L;

    private static final Duration CODE_LIFE = Duration.ofDays(1);

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private Stage stage;

    @Inject
    private Cast cast;

    @Inject
    private Diary diary;

    @Inject
    private Planner planner;

    @Inject
    private Receiving receiving;

    @Inject
    private History history;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private DeviceRegister devices;

    @Inject
    private AgentDirectory directory;

    @Inject
    private PasswordHashing hashing;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Builds the sites, takes the agents on, plans them and writes their past, the first time only; sets the opening hours and
     * adds the days missed since then each time. All in one transaction: nobody ever finds a site that has no past yet, so its
     * today always opens after its past, also when the server was killed in the middle.
     *
     * @return the first day written into the past of each site that has more of it now
     */
    public Map<Long, LocalDate> build() {
        takeTheLock();
        Script script = Script.read();
        if (ids(script.sites().get(0)).isEmpty()) {
            Map<String, Stage.Built> built = new HashMap<>();
            script.sites().forEach(site -> built.put(site.getString("code"), stage.build(site)));
            cast.takeOn(script, built);
        }
        for (JsonObject site : script.sites()) {
            boolean always = settings.alwaysOpen() && site.getBoolean("alwaysOpen");
            ids(site).forEach(id -> stage.open(id, site, always));
            ids(site).forEach(id -> planner.plan(id, site));
            ids(site).forEach(id -> receiving.offer(id, site));
        }
        entities.flush();
        return remember(script);
    }

    private Map<Long, LocalDate> remember(Script script) {
        Map<Long, LocalDate> since = new HashMap<>();
        for (JsonObject site : script.sites()) {
            List<LocalDate> days = history.write(site);
            LOG.log(Level.INFO, "The past of {0} has {1} more days", site.getString("code"), days.size());
            ids(site).forEach(id -> days.stream().findFirst().ifPresent(first -> since.put(id, first)));
        }
        return since;
    }

    /** Books today's appointments, and lets every device be enrolled anew by its known code. */
    public void keepGoing() {
        takeTheLock();
        Instant now = clock.instant();
        for (JsonObject site : Script.read().sites()) {
            sites.byCode(site.getString("code")).ifPresent(facts -> {
                diary.fill(facts, now);
                awaitEnrolment(facts, site, now);
            });
        }
    }

    /** Codes of appointments that a visitor of the first site could show now. */
    public List<String> codesToTry() {
        takeTheLock();
        String first = Script.read().sites().get(0).getString("code");
        return sites.byCode(first)
                .map(site -> diary.codesToTry(site, clock.instant()))
                .orElse(List.of());
    }

    /**
     * Refuses to go on when somebody could still sign in with the public password of the demonstration.
     *
     * @throws IllegalStateException with one sentence for whoever starts the server
     */
    public void refuseLeftovers() {
        Script.read().agents().stream()
                .map(agent -> agent.getString("login"))
                .filter(login -> directory
                        .passwordHash(login)
                        .filter(hash -> hashing.matches(Script.PASSWORD, hash))
                        .isPresent())
                .findFirst()
                .ifPresent(login -> {
                    throw new IllegalStateException("The agent " + login + " still has the demonstration's password:"
                            + " outside the demo profile Parvis does not start with it.");
                });
    }

    private void awaitEnrolment(SiteFacts site, JsonObject script, Instant now) {
        for (String kind : List.of("kiosks", "walls")) {
            Script.objects(script, kind)
                    .forEach(device -> devices.awaitEnrolment(
                            site.id(), device.getString("name"), device.getString("enrolment"), now, CODE_LIFE));
        }
    }

    private List<Long> ids(JsonObject site) {
        return entities.createQuery("select s.id from Site s where s.code = :code", Long.class)
                .setParameter("code", site.getString("code"))
                .getResultList();
    }

    private void takeTheLock() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, LOCK)
                .getSingleResult();
    }
}
