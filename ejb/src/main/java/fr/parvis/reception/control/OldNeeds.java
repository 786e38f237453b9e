package fr.parvis.reception.control;

import fr.parvis.audit.Forgets;
import fr.parvis.audit.Forgetting;
import fr.parvis.reception.entity.StoredTicket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;

/**
 * Turns language and needs of visits into counts of the month, a week after the visit: from then on nobody can tell
 * which visitor spoke which language or came in a wheelchair.
 */
@ApplicationScoped
@Forgets(StoredTicket.class)
public class OldNeeds implements Forgetting {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    private static final String COUNT =
            """
            with old as (
              select t.id, t.site_id, cast(date_trunc('month', t.day) as date) as month, t.language, t.needs
                from ticket t join site s on s.id = t.site_id
               where (t.language <> 'und' or t.needs <> '') and t.status in ('FINISHED', 'NO_SHOW', 'LEFT')
                 and t.day < cast(cast(?1 as timestamptz) at time zone s.zone_id as date) - cast(?2 as int)
               limit ?3 for update of t skip locked),
            words as (
              select site_id, month, 'LANGUAGE' as kind, language as word from old where language <> 'und'
              union all
              select site_id, month, 'NEED', unnest(string_to_array(needs, ',')) from old where needs <> ''),
            counted as (
              insert into visit_count as c (site_id, month, kind, word, visits)
              select site_id, month, kind, word, count(*) from words group by site_id, month, kind, word
              on conflict (site_id, month, kind, word) do update set visits = c.visits + excluded.visits)
            update ticket set language = 'und', needs = '', version = version + 1 where id in (select id from old)
            """;

    @Override
    public String what() {
        return "needs";
    }

    @Override
    public Period kept() {
        return Period.ofDays(StoredTicket.RETENTION_NEEDS_DAYS);
    }

    @Override
    public int forget(Instant now, int most) {
        return entities.createNativeQuery(COUNT)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, StoredTicket.RETENTION_NEEDS_DAYS)
                .setParameter(3, most)
                .executeUpdate();
    }
}
