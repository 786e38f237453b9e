package fr.parvis.learning.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.learning.CheckCause;
import fr.parvis.learning.CorrectionKind;
import fr.parvis.learning.Learnings;
import fr.parvis.learning.Learnt;
import fr.parvis.learning.entity.ServiceCheck;
import fr.parvis.learning.entity.ServiceCorrection;
import fr.parvis.queueing.learn.ServiceMemory;
import fr.parvis.shared.Roles;
import fr.parvis.shared.Row;
import fr.parvis.shared.once.Once;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Staff say how long the services were whose end was forgotten. A manager sees those of the site, an agent only their own:
 * this is about right durations, not about agents.
 */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.AGENT, Roles.ADMINISTRATOR})
public class ServiceChecks {
    private static final Duration SHOWN = Duration.ofDays(14);
    private static final Duration LONGEST = Duration.ofHours(8);
    private static final Duration UNKNOWN_MOTIF = Duration.ofMinutes(10);

    private static final String LIST =
            """
            select c.id, t.series || lpad(cast(t.rank as text), 3, '0') as number, c.motif_id, d.label, a.display_name,
                   c.started_at, c.seconds, c.cause, s.kind, s.seconds as corrected
              from service_check c
              join ticket t on t.id = c.ticket_id
              join counter d on d.id = c.counter_id
              left join agent a on a.id = c.agent_id
              left join service_correction s on s.check_id = c.id
             where c.site_id = ? and c.flagged_at >= ? and (? = 0 or c.agent_id = ?)
               and (s.check_id is null or s.learnt_on is null)
             order by s.check_id is not null, c.started_at desc
             limit 50
            """;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Resource
    private SessionContext context;

    @Inject
    private Clock clock;

    @Inject
    private Learnings learnings;

    @Inject
    private AuditTrail audit;

    /**
     * What somebody says of a service.
     *
     * @param minutes how long it was when {@link CorrectionKind#TYPED}, else ignored
     */
    public record Word(UUID requestId, long agentId, CorrectionKind kind, int minutes) {}

    /** The services of the last two weeks to check, those that nobody corrected first. */
    public List<ServiceToCheck> list(long siteId, long agentId) {
        Roles.requireAt(context, siteId);
        Learnt known = learnings.of(siteId);
        long only = seesAll() ? 0 : agentId;
        Query query = entities.createNativeQuery(LIST)
                .setParameter(1, siteId)
                .setParameter(2, Timestamp.from(clock.instant().minus(SHOWN)))
                .setParameter(3, only)
                .setParameter(4, only);
        return Row.of(query).map(row -> read(row, known)).toList();
    }

    private static ServiceToCheck read(Row row, Learnt known) {
        return new ServiceToCheck(
                row.id("id"),
                row.text("number"),
                row.id("motif_id"),
                row.text("label"),
                row.text("display_name"),
                row.instant("started_at"),
                Duration.ofSeconds(row.id("seconds")),
                CheckCause.valueOf(row.text("cause")),
                usual(known, row.id("motif_id")),
                row.isNull("kind") ? null : CorrectionKind.valueOf(row.text("kind")),
                row.isNull("corrected") ? null : Duration.ofSeconds(row.id("corrected")));
    }

    private static Duration usual(Learnt known, long motifId) {
        ServiceMemory memory = known.services().get(motifId);
        return memory == null ? UNKNOWN_MOTIF : memory.mean();
    }

    /**
     * Corrects a service; the first word counts, the same request again is answered the same.
     *
     * @return false when somebody else corrected it before, or when it cannot have been that long
     */
    public boolean correct(long siteId, long checkId, Word word) {
        Roles.requireAt(context, siteId);
        ServiceCheck check = entities.find(ServiceCheck.class, checkId, LockModeType.PESSIMISTIC_WRITE);
        if (check == null || check.siteId() != siteId) {
            return false;
        }
        if (!seesAll() && (check.agentId() == null || check.agentId() != word.agentId())) {
            throw new EJBAccessException("Another agent's service: " + checkId);
        }
        return Once.unlessThere(
                () -> Optional.ofNullable(entities.find(ServiceCorrection.class, checkId))
                        .map(before -> before.requestId().equals(word.requestId())),
                () -> lasted(check, word)
                        .map(lasted -> write(check, word, lasted))
                        .orElse(false));
    }

    private boolean write(ServiceCheck check, Word word, Duration lasted) {
        entities.persist(new ServiceCorrection(check, word.kind(), lasted)
                .by(word.agentId(), word.requestId(), clock.instant()));
        Actor actor = Actor.of(context.getCallerPrincipal());
        audit.record(
                check.siteId(), actor, "service-corrected", check.id(), word.kind() + " " + lasted.toSeconds() + " s");
        return true;
    }

    private Optional<Duration> lasted(ServiceCheck check, Word word) {
        return switch (word.kind()) {
            case USUAL -> Optional.of(usual(learnings.of(check.siteId()), check.motifId()));
            case TYPED ->
                Optional.of(Duration.ofMinutes(word.minutes()))
                        .filter(typed -> !typed.isZero() && !typed.isNegative() && typed.compareTo(LONGEST) <= 0);
            case EXACT ->
                Optional.of(Duration.ofSeconds(check.seconds()))
                        .filter(exact -> check.cause() == CheckCause.TOO_LONG && !exact.isZero());
        };
    }

    private boolean seesAll() {
        return context.isCallerInRole(Roles.MANAGER) || context.isCallerInRole(Roles.ADMINISTRATOR);
    }
}
