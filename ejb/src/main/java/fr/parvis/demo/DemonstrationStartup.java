package fr.parvis.demo;

import fr.parvis.demo.history.History;
import fr.parvis.learning.boundary.NightlyLearning;
import fr.parvis.shared.Background;
import fr.parvis.shared.Settings;
import fr.parvis.site.control.SiteCatalogue;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Sets the demonstration up when the server starts in the {@code demo} profile, and writes for the launcher where to go
 * and how to sign in. In any other profile it only makes sure that nobody
 * can sign in with the demonstration's password.
 */
@Singleton
@AccessTimeout(-1)
@Startup
@DependsOn("MigrationStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemonstrationStartup {
    private static final Logger LOG = System.getLogger(DemonstrationStartup.class.getName());

    /** System property that names the file the launcher prints. */
    static final String WELCOME_FILE = "parvis.welcome.file";

    @Inject
    private Settings settings;

    @Inject
    private Demonstration demonstration;

    @EJB
    private DemoDays days;

    @Inject
    private History history;

    @Inject
    private SiteCatalogue sites;

    @EJB
    private NightlyLearning nights;

    @Resource
    private ManagedExecutorService executor;

    @PostConstruct
    void start() {
        if (settings.isDemo()) {
            days.agree();
            demonstration.build();
            demonstration.keepGoing();
            welcome(demonstration.codesToTry());
            executor.execute(Background.told("the past of the demonstration", this::remember));
        } else {
            demonstration.refuseLeftovers();
        }
    }

    /** A new day brings new appointments, and a used enrolment code is offered again. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    void keepGoing() {
        if (settings.isDemo()) {
            days.agree();
            demonstration.keepGoing();
        }
    }

    /** The past is written and learnt behind the scenes: nobody waits for it. */
    private void remember() {
        Script.read().sites().forEach(script -> {
            List<LocalDate> days = history.write(script);
            LOG.log(Level.INFO, "The past of {0} has {1} more days", script.getString("code"), days.size());
            long site = sites.byCode(script.getString("code")).orElseThrow().id();
            days.stream().findFirst().ifPresent(first -> nights.learnSince(site, first));
        });
    }

    private void welcome(List<String> codes) {
        String file = System.getProperty(WELCOME_FILE);
        if (file == null) {
            return;
        }
        try {
            Files.writeString(Path.of(file), Welcome.text(settings.http().publicUrl(), codes));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
