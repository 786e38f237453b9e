package fr.parvis.partner.boundary;

import fr.parvis.shared.Background;
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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes the files that managers have asked for, one at a time on each node. A file of a node that was killed is taken by another one: as
 * its lines are written in one transaction, none of them is there yet.
 */
@Singleton
@Startup
@DependsOn("MigrationStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ImportRound {
    private static final Logger LOG = System.getLogger(ImportRound.class.getName());

    private final AtomicBoolean working = new AtomicBoolean();

    @EJB
    private ImportSteps steps;

    @Resource
    private ManagedExecutorService executor;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void lookAround() {
        if (!working.get()) {
            executor.execute(Background.told("imports", this::work));
        }
    }

    /** Writes every file that waits; how many. */
    public int work() {
        int files = 0;
        if (!working.compareAndSet(false, true)) {
            return files;
        }
        try {
            for (OptionalLong next = steps.take(); next.isPresent(); next = steps.take()) {
                write(next.getAsLong());
                files++;
            }
        } finally {
            working.set(false);
        }
        return files;
    }

    private void write(long fileId) {
        try {
            steps.write(fileId, done -> steps.progress(fileId, done));
        } catch (RuntimeException notWritten) {
            LOG.log(Level.ERROR, "File " + fileId + " of appointments could not be written", notWritten);
            steps.failed(fileId);
        }
    }
}
