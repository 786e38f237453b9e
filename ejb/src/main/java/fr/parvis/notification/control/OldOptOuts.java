package fr.parvis.notification.control;

import fr.parvis.audit.Forgets;
import fr.parvis.audit.Forgetting;
import fr.parvis.notification.entity.OptOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** Forgets who wanted no messages, three years later. Messages themselves go with their appointment, a week after its time. */
@ApplicationScoped
@Forgets(OptOut.class)
public class OldOptOuts implements Forgetting {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Override
    public String what() {
        return "opt-outs";
    }

    @Override
    public Period kept() {
        return Period.ofMonths(OptOut.RETENTION_MONTHS);
    }

    @Override
    public int forget(Instant now, int most) {
        return entities.createNativeQuery("delete from message_opt_out where fingerprint in"
                        + " (select fingerprint from message_opt_out where since < ? limit ?)")
                .setParameter(
                        1,
                        Timestamp.from(now.atZone(ZoneOffset.UTC).minus(kept()).toInstant()))
                .setParameter(2, most)
                .executeUpdate();
    }
}
