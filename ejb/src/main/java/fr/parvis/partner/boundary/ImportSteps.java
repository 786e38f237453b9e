package fr.parvis.partner.boundary;

import fr.parvis.partner.ImportReport;
import fr.parvis.partner.ImportState;
import fr.parvis.partner.control.FileReading;
import fr.parvis.partner.entity.ImportFile;
import fr.parvis.partner.table.Table;
import fr.parvis.partner.table.TableReader;
import fr.parvis.shared.MachineTime;
import fr.parvis.shared.Row;
import fr.parvis.shared.SiteChanged;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.IntConsumer;

/** The transactions of writing a file: taking it, writing all its lines in one, and telling how far it is. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportSteps {
    /** A node that has not said for so long that it lives is thought dead; what it had written is not there. */
    static final Duration SILENCE = Duration.ofMinutes(6);

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private FileReading reading;

    @Inject
    private Event<SiteChanged> hints;

    @Inject
    @MachineTime
    private Clock machine;

    /** Takes the next file that waits, or that a dead node has left, for this node. */
    public OptionalLong take() {
        Timestamp dead = Timestamp.from(machine.instant().minus(SILENCE));
        OptionalLong next = Row.of(entities.createNativeQuery("select id from import_file where state = 'QUEUED'"
                                + " or (state = 'RUNNING' and beat_at < ?1) order by brought_at, id limit 1"
                                + " for update skip locked")
                        .setParameter(1, dead))
                .mapToLong(row -> row.id("id"))
                .findFirst();
        next.ifPresent(id -> entities.find(ImportFile.class, id).run(machine.instant()));
        return next;
    }

    /** Writes all valid lines of a file and says so, or nothing at all. */
    public void write(long fileId, IntConsumer progress) {
        ImportFile file = entities.find(ImportFile.class, fileId);
        Table table = TableReader.read(file.body());
        ImportReport became = reading.write(file.siteId(), table, file.mapping(), progress);
        ImportFile taken = entities.find(ImportFile.class, fileId, LockModeType.PESSIMISTIC_WRITE);
        if (taken.state() != ImportState.RUNNING) {
            // Another node thought this one dead, and has written all of it meanwhile: here everything stood already.
            return;
        }
        taken.finish(became);
        hints.fire(new SiteChanged(taken.siteId(), 0));
    }

    /** Tells how many lines are done, to whoever watches. */
    public void progress(long fileId, int done) {
        entities.createNativeQuery(
                        "update import_file set done = ?2, beat_at = ?3, version = version + 1 where id = ?1 and state = 'RUNNING'")
                .setParameter(1, fileId)
                .setParameter(2, done)
                .setParameter(3, Timestamp.from(machine.instant()))
                .executeUpdate();
    }

    /** Nothing of a file was written; its manager may try again. */
    public void failed(long fileId) {
        ImportFile file = entities.find(ImportFile.class, fileId, LockModeType.PESSIMISTIC_WRITE);
        if (file != null && file.state() == ImportState.RUNNING) {
            file.fail();
            hints.fire(new SiteChanged(file.siteId(), 0));
        }
    }
}
