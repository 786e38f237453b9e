package fr.parvis.advice.boundary;

import fr.parvis.advice.control.AppliedBook;
import fr.parvis.advice.entity.RemedyColumn;
import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.queueing.improve.advice.Remedy;
import fr.parvis.reception.DayLock;
import fr.parvis.shared.Roles;
import fr.parvis.shared.Row;
import fr.parvis.site.CounterFacts;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What was done about the queues today, and agents whom reception calls to a counter. */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
public class Reinforcements {
    @Resource
    private SessionContext caller;

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private DayLock days;

    @Inject
    private AppliedBook applied;

    @Inject
    private AuditTrail audit;

    /**
     * Reception asks an agent to come.
     *
     * @param by who asks
     * @param confirmedAt null until the agent said that they come
     */
    public record Summons(
            long remedyId, long siteId, String counter, Duration stay, String by, Instant at, Instant confirmedAt) {}

    /** What stands of what was done today, the newest first. */
    public List<AppliedView> today(long siteId) {
        Roles.requireAt(caller, siteId);
        SiteFacts site = sites.site(siteId);
        return applied.today(siteId, site.dayOf(clock.instant())).stream()
                .map(row -> new AppliedView(
                        row.id("id"),
                        RemedyColumn.read(row.text("remedy")),
                        row.number("helped_motif_id"),
                        seconds(row.number("before_seconds")),
                        seconds(row.number("after_seconds")),
                        row.text("called"),
                        row.instant("confirmed_at"),
                        row.text("applied_by"),
                        row.instant("applied_at")))
                .toList();
    }

    private static Duration seconds(Long seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    /** Where an agent is asked to come. */
    public List<Summons> forAgent(long agentId) {
        return applied.callsFor(agentId, clock.instant()).stream()
                .map(this::summons)
                .toList();
    }

    private Summons summons(Row row) {
        var call = (Remedy.CallColleague) RemedyColumn.read(row.text("remedy"));
        return new Summons(
                row.id("id"),
                row.id("site_id"),
                sites.counter(call.counterId()).map(CounterFacts::label).orElse(""),
                call.stay(),
                row.text("applied_by"),
                row.instant("applied_at"),
                row.instant("confirmed_at"));
    }

    /**
     * An agent says that they come; a second time changes nothing.
     *
     * @return false when they are not asked any more
     */
    public boolean confirm(long siteId, long remedyId, long agentId) {
        Roles.requireAt(caller, siteId);
        Instant now = clock.instant();
        var day = days.lock(sites.site(siteId), now);
        boolean comes = applied.find(siteId, remedyId)
                .filter(done -> done.confirm(agentId, now))
                .isPresent();
        if (comes) {
            audit.record(siteId, Actor.agent(agentId), "colleague-comes", remedyId, "");
            days.announce(day);
        }
        return comes;
    }
}
