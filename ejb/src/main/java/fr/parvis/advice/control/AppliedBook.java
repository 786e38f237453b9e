package fr.parvis.advice.control;

import fr.parvis.advice.entity.AppliedRemedy;
import fr.parvis.reception.ReceptionDay;
import fr.parvis.shared.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was done about the queues of a site. */
@ApplicationScoped
public class AppliedBook {
    private static final Duration CALL_STANDS = Duration.ofMinutes(60);

    private static final String TODAY =
            """
            select r.id, r.remedy, r.helped_motif_id, r.before_seconds, r.after_seconds, c.display_name as called,
                   r.confirmed_at, a.display_name as applied_by, r.applied_at
              from applied_remedy r
              join agent a on a.id = r.applied_by
              left join agent c on c.id = r.called_agent_id
             where r.site_id = ? and r.day = ? and r.undone_at is null
             order by r.applied_at desc
             limit 20
            """;

    private static final String CALLS =
            """
            select r.id, r.remedy, r.site_id, a.display_name as applied_by, r.applied_at, r.confirmed_at
              from applied_remedy r
              join agent a on a.id = r.applied_by
             where r.called_agent_id = ? and r.undone_at is null and r.applied_at >= ?
             order by r.applied_at desc
            """;

    private static final String MAY_CALL =
            """
            select count(*)
              from agent a
              join agent_role r on r.agent_id = a.id and r.role = 'AGENT'
              join agent_site w on w.agent_id = a.id and w.site_id = ?
              join counter c on c.id = ? and c.site_id = w.site_id and c.active
             where a.id = ? and a.active
               and not exists (select 1 from counter_session s
                                where s.closed_at is null and (s.agent_id = a.id or s.counter_id = c.id))
               and not exists (select 1 from applied_remedy o
                                where o.called_agent_id = a.id and o.day = ? and o.undone_at is null and o.applied_at >= ?)
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Keeps what was done; it has its identifier then. */
    public void add(AppliedRemedy done) {
        entities.persist(done);
        entities.flush();
    }

    /** Something done at a site, locked until the transaction ends. */
    public Optional<AppliedRemedy> find(long siteId, long remedyId) {
        return Optional.ofNullable(entities.find(AppliedRemedy.class, remedyId, LockModeType.PESSIMISTIC_WRITE))
                .filter(done -> done.siteId() == siteId);
    }

    /**
     * What stands today, the newest first: id, remedy, helped_motif_id, before_seconds, after_seconds, called, confirmed_at, applied_by,
     * applied_at.
     */
    public List<Row> today(long siteId, LocalDate day) {
        return Row.of(entities.createNativeQuery(TODAY).setParameter(1, siteId).setParameter(2, day))
                .toList();
    }

    /** Calls for an agent to come, not older than an hour: id, remedy, site_id, applied_by, applied_at, confirmed_at. */
    public List<Row> callsFor(long agentId, Instant now) {
        return Row.of(entities.createNativeQuery(CALLS)
                        .setParameter(1, agentId)
                        .setParameter(2, Timestamp.from(now.minus(CALL_STANDS))))
                .toList();
    }

    /** Whether an agent works here, is at no counter, and is not called already; and whether that counter is free. */
    public boolean mayCall(ReceptionDay day, long agentId, long counterId, Instant now) {
        Number count = (Number) entities.createNativeQuery(MAY_CALL)
                .setParameter(1, day.siteId())
                .setParameter(2, counterId)
                .setParameter(3, agentId)
                .setParameter(4, day.day())
                .setParameter(5, Timestamp.from(now.minus(CALL_STANDS)))
                .getSingleResult();
        return count.longValue() > 0;
    }
}
