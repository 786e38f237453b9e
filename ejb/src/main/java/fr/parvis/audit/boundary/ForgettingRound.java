package fr.parvis.audit.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.audit.Forgetting;
import fr.parvis.shared.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** The single transactions of {@link Retention}. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ForgettingRound {
    /** Few enough that a check-in that meets a round waits for some milliseconds only. */
    static final int MOST = 2000;

    /** A node that has not forgotten anything for so long in the middle of a round is taken to be gone. */
    static final Duration LOST = Duration.ofMinutes(30);

    private static final String CLAIM =
            """
            insert into retention_round as r (night, node, began_at, alive_at) values (?1, ?2, ?3, ?3)
            on conflict (night) do update set node = excluded.node, began_at = excluded.began_at, alive_at = excluded.alive_at
             where r.ended_at is null and r.alive_at < ?4
            """;

    private static final String COUNT =
            """
            insert into retention_count as c (night, what, forgotten) values (?1, ?2, ?3)
            on conflict (night, what) do update set forgotten = c.forgotten + excluded.forgotten
            """;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Inject
    private AuditTrail audit;

    /** Takes a night for this node; false when another has it or it was done. */
    public boolean claim(LocalDate night) {
        return entities.createNativeQuery(CLAIM)
                        .setParameter(1, Date.valueOf(night))
                        .setParameter(2, settings.node())
                        .setParameter(3, now())
                        .setParameter(4, Timestamp.from(clock.instant().minus(LOST)))
                        .executeUpdate()
                == 1;
    }

    /** Whether a night was begun since Parvis keeps count, but not this one. */
    public boolean missed(LocalDate night) {
        Object last = entities.createNativeQuery(
                        "select max(night) from retention_round where night < ?1 or ended_at is not null")
                .setParameter(1, Date.valueOf(night))
                .getSingleResult();
        return last != null && ((Date) last).toLocalDate().isBefore(night);
    }

    /** Forgets some; how many. */
    public int forget(Forgetting duty) {
        return duty.forget(clock.instant(), MOST);
    }

    /** Writes into the trail and beside the night how much was forgotten. */
    public void note(LocalDate night, Forgetting duty, int forgotten) {
        if (night != null) {
            change("update retention_round set alive_at = ?2 where night = ?1", night)
                    .executeUpdate();
            entities.createNativeQuery(COUNT)
                    .setParameter(1, Date.valueOf(night))
                    .setParameter(2, duty.what())
                    .setParameter(3, forgotten)
                    .executeUpdate();
        }
        if (forgotten > 0) {
            audit.record(null, Actor.server(), duty.what() + "-forgotten", null, Integer.toString(forgotten));
        }
    }

    /** The night is done. */
    public void end(LocalDate night) {
        change("update retention_round set ended_at = ?2 where night = ?1", night)
                .executeUpdate();
    }

    private Query change(String sql, LocalDate night) {
        return entities.createNativeQuery(sql)
                .setParameter(1, Date.valueOf(night))
                .setParameter(2, now());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
