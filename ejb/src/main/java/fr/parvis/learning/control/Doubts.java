package fr.parvis.learning.control;

import fr.parvis.learning.CheckCause;
import fr.parvis.learning.entity.ServiceCheck;
import fr.parvis.learning.entity.ServiceCorrection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The services whose length cannot be believed, and what staff said of them. */
@ApplicationScoped
public class Doubts {
    private static final String FLAG =
            """
            insert into service_check
                   (id, site_id, ticket_id, motif_id, counter_id, agent_id, started_at, seconds, cause, flagged_at)
            values (nextval('period_seq'), ?, ?, ?, ?, cast(? as bigint), ?, ?, ?, ?)
            on conflict (ticket_id, motif_id) do nothing
            """;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /** What somebody said that a service lasted. */
    record Said(long motifId, Duration lasted) {}

    /** Flags a service, once. @return whether it was not flagged before */
    public boolean flag(long siteId, Service service, CheckCause cause, Instant now) {
        return entities.createNativeQuery(FLAG)
                        .setParameter(1, siteId)
                        .setParameter(2, service.ticketId())
                        .setParameter(3, service.motifId())
                        .setParameter(4, service.counterId())
                        .setParameter(
                                5,
                                service.agentId() == null
                                        ? null
                                        : service.agentId().toString())
                        .setParameter(6, Timestamp.from(service.started()))
                        .setParameter(7, service.lasted().toSeconds())
                        .setParameter(8, cause.name())
                        .setParameter(9, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    boolean flagged(Service service) {
        return entities.createQuery(
                                "select count(c) from ServiceCheck c where c.ticketId = :ticket and c.motifId = :motif",
                                Long.class)
                        .setParameter("ticket", service.ticketId())
                        .setParameter("motif", service.motifId())
                        .getSingleResult()
                > 0;
    }

    /** What was said since the last night; each is handed out once. */
    List<Said> settled(long siteId, LocalDate night) {
        List<ServiceCorrection> fresh = entities.createQuery(
                        "select c from ServiceCorrection c where c.siteId = :site and c.learntOn is null order by c.checkId",
                        ServiceCorrection.class)
                .setParameter("site", siteId)
                .getResultList();
        return fresh.stream()
                .map(said -> {
                    said.learnt(night);
                    ServiceCheck check = entities.find(ServiceCheck.class, said.checkId());
                    return new Said(check.motifId(), said.lasted());
                })
                .toList();
    }
}
