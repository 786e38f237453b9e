package fr.parvis.audit;

import fr.parvis.audit.entity.AuditEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/**
 * Writes what was done at the desk into the trail, in the transaction of whoever does it: no act without its line, no
 * line without its act. It only inserts and asks the database nothing.
 */
@ApplicationScoped
public class AuditTrail {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Records one act.
     *
     * @param siteId where, or null for the whole installation
     * @param actor who
     * @param action what, in Parvis's own words: {@code ticket-called}
     * @param subjectId on which ticket, device, agent …, or null
     * @param detail facts without a person in them, may be empty
     */
    public void record(Long siteId, Actor actor, String action, Long subjectId, String detail) {
        write(siteId, actor, action, subjectId, detail, "");
    }

    /**
     * Records that settings were changed.
     *
     * @param changes what differs, as {@link Changes#between} writes it
     */
    public void recordChange(Long siteId, Actor actor, String action, Long subjectId, String changes) {
        write(siteId, actor, action, subjectId, "", changes);
    }

    private void write(Long siteId, Actor actor, String action, Long subjectId, String detail, String changes) {
        entities.persist(new AuditEntry(clock.instant(), action)
                .by(actor.kind(), actor.id())
                .about(siteId, subjectId, detail)
                .changing(changes));
    }
}
