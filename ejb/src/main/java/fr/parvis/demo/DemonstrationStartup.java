package fr.parvis.demo;

import fr.parvis.learning.boundary.NightlyLearning;
import fr.parvis.shared.Background;
import fr.parvis.shared.Settings;
import fr.parvis.shared.WelcomeFile;
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
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Sets the demonstration up with its past when the server starts in the {@code demo} profile, before anybody can come in, and
 * writes for the launcher where to go and how to sign in. What the past teaches is learnt behind the scenes. In any other profile it only makes sure that nobody
 * can sign in with the demonstration's password.
 */
@Singleton
@AccessTimeout(value = 1, unit = TimeUnit.HOURS)
@Startup
@DependsOn("MigrationStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemonstrationStartup {
    @Inject
    private Settings settings;

    @Inject
    private Demonstration demonstration;

    @EJB
    private DemoDays days;

    @EJB
    private NightlyLearning nights;

    @Resource
    private ManagedExecutorService executor;

    @PostConstruct
    void start() {
        if (settings.isDemo()) {
            days.agree();
            Map<Long, LocalDate> since = demonstration.build();
            demonstration.keepGoing();
            WelcomeFile.write(Welcome.text(settings.http().publicUrl(), demonstration.codesToTry()));
            executor.execute(Background.told("the past of the demonstration", () -> since.forEach(nights::learnSince)));
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
}
