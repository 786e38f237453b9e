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
    private static final String COUNT =
            """
            insert into ticket_preparation (ticket_id, site_id, held, lacking, unsure, answered_at)
            select t.id, t.site_id, count(*) filter (where said.answer in ('YES', 'VAULT')),
                   count(*) filter (where said.answer = 'NO'), count(*) filter (where said.answer = 'UNKNOWN'), p.answered_at
              from appointment_preparation p
              join ticket t on t.appointment_id = p.appointment_id and t.status = 'FINISHED'
             cross join lateral jsonb_each_text(p.answers -> 'papers') as said (paper, answer)
             group by t.id, t.site_id, p.answered_at
            on conflict (ticket_id) do nothing
            """;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /** Every quarter of an hour, on each node: doing it twice does no harm. */
    @Schedule(hour = "*", minute = "*/15", persistent = false)
    public void forgetDetails() {
        entities.createNativeQuery("update ticket_preparation p set details = '', question = '', answer = null"
                        + " where (p.details <> '' or p.question <> '') and exists (select 1 from ticket t"
                        + " where t.id = p.ticket_id and t.status in ('FINISHED', 'NO_SHOW', 'LEFT'))")
                .executeUpdate();
        forgetAnswersFromHome();
    }

    /** The counts go with the ticket, for the figures; answers and needs go once the visit is over or will not be. */
    private void forgetAnswersFromHome() {
        entities.createNativeQuery(COUNT).executeUpdate();
        entities.createNativeQuery(
                        "delete from appointment_preparation p using appointment a where a.id = p.appointment_id"
                                + " and a.status in ('SERVED', 'CANCELLED', 'EXCUSED')")
                .executeUpdate();
        entities.createNativeQuery("update appointment set needs = '', version = version + 1"
                        + " where needs <> '' and status in ('SERVED', 'CANCELLED', 'EXCUSED')")
                .executeUpdate();
    }
}
