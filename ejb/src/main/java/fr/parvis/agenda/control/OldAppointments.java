package fr.parvis.agenda.control;

import fr.parvis.agenda.entity.Appointment;
import fr.parvis.audit.Forgets;
import fr.parvis.audit.Forgetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;

/**
 * Forgets appointments a week after their time; the visit that came of one stays, without it. Who is still here keeps
 * theirs.
 */
@ApplicationScoped
@Forgets(Appointment.class)
public class OldAppointments implements Forgetting {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Override
    public String what() {
        return "appointments";
    }

    @Override
    public Period kept() {
        return Period.ofDays(Appointment.RETENTION_DAYS);
    }

    @Override
    public int forget(Instant now, int most) {
        int forgotten = entities.createNativeQuery("delete from appointment where id in (select a.id from appointment a"
                        + " where a.starts_at < ? and not exists (select 1 from ticket t where t.appointment_id = a.id"
                        + " and t.status in ('WAITING', 'CALLED', 'SERVING', 'ON_HOLD')) limit ?)")
                .setParameter(1, Timestamp.from(now.minus(kept())))
                .setParameter(2, most)
                .executeUpdate();
        entities.createNativeQuery("delete from time_block b where b.ends_at < ?"
                        + " and not exists (select 1 from appointment a where a.block_id = b.id)")
                .setParameter(1, Timestamp.from(now.minus(kept())))
                .executeUpdate();
        return forgotten;
    }
}
