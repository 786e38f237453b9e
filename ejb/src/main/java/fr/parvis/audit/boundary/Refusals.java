package fr.parvis.audit.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.audit.control.RefusalCount;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Tells, in the trail and in one line of the log, that an agent or a device asked for what is not theirs: the same caller at the
 * same place once in ten minutes, with the number. In a transaction of its own: the refused one is rolled back.
 */
@Stateless
@PermitAll
public class Refusals {
    private static final Logger LOG = System.getLogger(Refusals.class.getName());

    @Inject
    private RefusalCount count;

    @Inject
    private AuditTrail audit;

    /**
     * Somebody was refused.
     *
     * @param siteId of a device, null for agents
     * @param where what was asked, without any identifier: {@code GET /api/agents}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void tell(Long siteId, Actor actor, String where) {
        count.count(actor, where).ifPresent(times -> {
            LOG.log(Level.INFO, "Refused: " + actor.kind() + " " + actor.id() + ", " + where + ", times: " + times);
            audit.record(siteId, actor, "access-refused", null, times == 1 ? where : where + " × " + times);
        });
    }
}
