package fr.parvis.reception.control;

import fr.parvis.audit.Forgetting;
import fr.parvis.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * Forgets old visits with their periods, calls and told waits: {@code PARVIS_VISIT_MONTHS}, 25 unless told otherwise, so that
 * a year can be compared with the one before; those of visitors who left before they were served, and those that nobody ever ended,
 * like the others.
 */
@ApplicationScoped
public class OldVisits implements Forgetting {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Override
    public String what() {
        return "visits";
    }

    @Override
    public Period kept() {
        return Period.ofMonths(settings.kept().visitMonths());
    }

    /** What belongs to a ticket goes with it: the foreign keys cascade. */
    @Override
    public int forget(Instant now, int most) {
        LocalDate before = LocalDate.ofInstant(now, ZoneOffset.UTC).minus(kept());
        return entities.createNativeQuery(
                        "delete from ticket where id in (select id from ticket where day < ? limit ?)")
                .setParameter(1, Date.valueOf(before))
                .setParameter(2, most)
                .executeUpdate();
    }
}
