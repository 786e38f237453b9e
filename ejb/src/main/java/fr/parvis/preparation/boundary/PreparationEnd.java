package fr.parvis.preparation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.TimeUnit;

/** Forgets which papers were missing once the visit is over; the counts stay. */
@Singleton
@AccessTimeout(value = 1, unit = TimeUnit.HOURS)
@PermitAll
public class PreparationEnd {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /** Every quarter of an hour, on each node: doing it twice does no harm. */
    @Schedule(hour = "*", minute = "*/15", persistent = false)
    public void forgetDetails() {
        entities.createNativeQuery("update ticket_preparation p set details = '', question = '', answer = null"
                        + " where (p.details <> '' or p.question <> '') and exists (select 1 from ticket t"
                        + " where t.id = p.ticket_id and t.status in ('FINISHED', 'NO_SHOW', 'LEFT'))")
                .executeUpdate();
    }
}
