package fr.parvis.reception.control;

import fr.parvis.audit.control.Forgetting;
import fr.parvis.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Forgets old visits with their periods, calls and told waits: {@code PARVIS_VISIT_MONTHS}, 25 unless told otherwise, so that
 * a year can be compared with the one before.
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

    /** What belongs to a ticket goes with it: the foreign keys cascade. */
    @Override
    public int forget(Instant now, int most) {
        LocalDate before = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .minusMonths(settings.kept().visitMonths());
        return entities.createNativeQuery("delete from ticket where id in (select id from ticket where day < ?"
                        + " and status in ('FINISHED', 'NO_SHOW', 'LEFT') limit ?)")
                .setParameter(1, Date.valueOf(before))
                .setParameter(2, most)
                .executeUpdate();
    }
}
