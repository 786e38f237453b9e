package fr.parvis.reception.control;

import fr.parvis.reception.entity.HeldArrival;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds held arrivals. */
@ApplicationScoped
public class HeldBook {
    @PersistenceContext
    private EntityManager entities;

    /** What a request was held as, decided or not. */
    public Optional<HeldArrival> byRequest(long siteId, UUID requestId) {
        return entities.createQuery(
                        "select h from HeldArrival h where h.siteId = :site and h.requestId = :request",
                        HeldArrival.class)
                .setParameter("site", siteId)
                .setParameter("request", requestId)
                .getResultStream()
                .findFirst();
    }

    /** Those of a site that nobody has decided on, the oldest first, so many at most. */
    public List<HeldArrival> open(long siteId, int most) {
        return entities.createQuery(
                        "select h from HeldArrival h where h.siteId = :site and h.decidedAt is null"
                                + " order by h.heldAt, h.rank",
                        HeldArrival.class)
                .setParameter("site", siteId)
                .setMaxResults(most)
                .getResultList();
    }
}
