package fr.parvis.identity.control.guess;

import fr.parvis.audit.Forgetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;

/** Forgets the misses of yesterday and before: they make nobody wait any more. */
@ApplicationScoped
public class OldGuesses implements Forgetting {
    private static final Period KEPT = Period.ofDays(2);

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Override
    public String what() {
        return "guesses";
    }

    @Override
    public Period kept() {
        return KEPT;
    }

    @Override
    public int forget(Instant now, int most) {
        return entities.createNativeQuery(
                        "delete from guess_count where who in (select who from guess_count where last_at < ?1 limit ?2)")
                .setParameter(1, Timestamp.from(now.minus(KEPT)))
                .setParameter(2, most)
                .executeUpdate();
    }
}
