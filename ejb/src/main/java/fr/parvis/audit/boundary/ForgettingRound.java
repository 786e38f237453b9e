package fr.parvis.audit.boundary;

import fr.parvis.audit.control.Actor;
import fr.parvis.audit.control.AuditTrail;
import fr.parvis.audit.control.Forgetting;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** One transaction of {@link Retention}. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ForgettingRound {
    /** Few enough that a check-in that meets a round waits for some milliseconds only. */
    static final int MOST = 2000;

    @Inject
    private Clock clock;

    @Inject
    private AuditTrail audit;

    /** Forgets some; how many. */
    public int forget(Forgetting duty) {
        return duty.forget(clock.instant(), MOST);
    }

    /** Writes into the trail how much was forgotten, when it was something. */
    public void note(Forgetting duty, int forgotten) {
        if (forgotten > 0) {
            audit.record(null, Actor.server(), duty.what() + "-forgotten", null, Integer.toString(forgotten));
        }
    }
}
