package fr.parvis.study.boundary;

import fr.parvis.shared.Background;
import fr.parvis.study.StudyFigures;
import fr.parvis.study.control.StudyAsked;
import fr.parvis.study.control.StudyRun;
import fr.parvis.study.entity.StudyOrder;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs studies in the background, one at a time on each server. A study whose server stops is begun anew by whichever server
 * finds it silent; the figures are the same, because chance has a seed.
 */
@Singleton
@Startup
@DependsOn("MigrationStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class StudyServer {
    private static final Logger LOG = System.getLogger(StudyServer.class.getName());

    private final String server = UUID.randomUUID().toString();
    private final AtomicBoolean working = new AtomicBoolean();

    @EJB
    private StudyClaims claims;

    @Resource
    private ManagedExecutorService executor;

    /** A study asked for on this server is begun at once. */
    public void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) StudyAsked asked) {
        executor.execute(Background.told("studies", this::work));
    }

    /** Takes over what another server, or this one before it was started again, has left. */
    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void lookAround() {
        executor.execute(Background.told("studies", this::work));
    }

    private void work() {
        if (!working.compareAndSet(false, true)) {
            return;
        }
        try {
            for (Optional<StudyOrder> next = claims.take(server); next.isPresent(); next = claims.take(server)) {
                run(next.get());
            }
        } finally {
            working.set(false);
        }
    }

    private void run(StudyOrder order) {
        try {
            Optional<StudyRun> laid = claims.lay(order);
            if (laid.isEmpty()) {
                claims.fail(order.id(), server);
                return;
            }
            Optional<StudyFigures> figures =
                    laid.get().run(order.draws(), done -> claims.beat(order.id(), server, done));
            figures.ifPresent(found -> claims.finish(order.id(), server, found));
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "The study " + order.id() + " failed", failed);
            claims.fail(order.id(), server);
        }
    }
}
