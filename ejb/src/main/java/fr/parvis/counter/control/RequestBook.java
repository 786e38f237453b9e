package fr.parvis.counter.control;

import fr.parvis.counter.entity.RequestKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The answers already given at the counters. Ask and note under the day's lock, or after {@link #claim}: then two deliveries
 * of one request, even to two server nodes, cannot both find nothing.
 */
@ApplicationScoped
public class RequestBook {
    @PersistenceContext
    private EntityManager entities;

    /** Lets no other delivery of this request go on, on any node, until this transaction ends. */
    public void claim(long siteId, UUID requestId) {
        long key = requestId.getMostSignificantBits() ^ requestId.getLeastSignificantBits() ^ siteId;
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, key)
                .getSingleResult();
    }

    /** What a request was answered, if it was. */
    public Optional<String> answer(long siteId, UUID requestId) {
        return Optional.ofNullable(entities.find(RequestKey.class, new RequestKey.Key(siteId, requestId)))
                .map(RequestKey::answer);
    }

    /** Notes the answer in the transaction of its effect. */
    public void note(long siteId, UUID requestId, String action, String answer, Instant at) {
        entities.persist(new RequestKey(siteId, requestId, action, answer, at));
    }

    /**
     * Notes a request before its effect, in the transaction of that. Who comes second waits here for the end of the first, so
     * no lock is needed.
     *
     * @return whether it was the first
     */
    public boolean claim(long siteId, UUID requestId, String action, Instant at) {
        return entities.createNativeQuery("insert into request_key (site_id, request_id, action, answer, at)"
                                + " values (?1, cast(?2 as uuid), ?3, '', ?4) on conflict do nothing")
                        .setParameter(1, siteId)
                        .setParameter(2, requestId.toString())
                        .setParameter(3, action)
                        .setParameter(4, Timestamp.from(at))
                        .executeUpdate()
                == 1;
    }

    /** Forgets the answers that nobody can be waiting for any more. */
    public int forgetBefore(Instant instant) {
        return entities.createQuery("delete from RequestKey k where k.at < :before")
                .setParameter("before", instant)
                .executeUpdate();
    }
}
