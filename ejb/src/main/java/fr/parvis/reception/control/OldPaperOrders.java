package fr.parvis.reception.control;

import fr.parvis.audit.Forgets;
import fr.parvis.audit.Forgetting;
import fr.parvis.reception.entity.PaperOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;

/** Forgets who asked for the paper of which ticket, a week later. */
@ApplicationScoped
@Forgets(PaperOrder.class)
public class OldPaperOrders implements Forgetting {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Override
    public String what() {
        return "paper-orders";
    }

    @Override
    public Period kept() {
        return Period.ofDays(PaperOrder.RETENTION_DAYS);
    }

    @Override
    public int forget(Instant now, int most) {
        return entities.createNativeQuery(
                        "delete from paper_order where id in (select id from paper_order where asked_at < ? limit ?)")
                .setParameter(1, Timestamp.from(now.minus(kept())))
                .setParameter(2, most)
                .executeUpdate();
    }
}
