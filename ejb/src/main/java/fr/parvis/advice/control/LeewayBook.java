package fr.parvis.advice.control;

import fr.parvis.counter.Floor;
import fr.parvis.counter.FloorRow;
import fr.parvis.queueing.forecast.Present;
import fr.parvis.queueing.improve.advice.PossibleRemedies;
import fr.parvis.queueing.improve.advice.Remedy;
import fr.parvis.queueing.room.WaitingTicket;
import fr.parvis.shared.Row;
import fr.parvis.site.CounterFacts;
import fr.parvis.site.SiteCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What reception could do now. Only motifs for which somebody waits are proposed, at most {@value #MOST} of them and two
 * colleagues, so that a search stays under a second.
 */
@ApplicationScoped
public class LeewayBook {
    private static final int MOST = 24;
    private static final int COLLEAGUES = 2;
    private static final Duration STAY = Duration.ofMinutes(45);

    private static final String FREE_AGENTS =
            """
            select am.agent_id, am.motif_id
              from agent a
              join agent_role r on r.agent_id = a.id and r.role = 'AGENT'
              join agent_site w on w.agent_id = a.id
              join agent_motif am on am.agent_id = a.id
             where w.site_id = ? and a.active
               and not exists (select 1 from counter_session s where s.agent_id = a.id and s.closed_at is null)
             order by am.agent_id
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private Floor floor;

    /** What could be done about the queues of a present. */
    public PossibleRemedies of(long siteId, Present present) {
        Map<Long, Long> waiting = present.desk().waiting().stream()
                .collect(Collectors.groupingBy(WaitingTicket::motifId, Collectors.counting()));
        Map<Long, Set<Long>> openable = new HashMap<>();
        floor.openable(siteId).stream()
                .filter(each -> waiting.containsKey(each.motifId()))
                .sorted(Comparator.comparing((Floor.Openable each) -> -waiting.get(each.motifId())))
                .limit(MOST)
                .forEach(each -> openable.computeIfAbsent(each.counterId(), counter -> new HashSet<>())
                        .add(each.motifId()));
        return new PossibleRemedies(openable, colleagues(siteId, waiting));
    }

    /** Who could come to a closed counter, those first who can do most for those who wait. */
    private List<Remedy.CallColleague> colleagues(long siteId, Map<Long, Long> waiting) {
        Map<Long, Set<Long>> free = freeAgents(siteId);
        List<CounterFacts> closed = closed(siteId);
        List<Remedy.CallColleague> calls = new ArrayList<>();
        free.forEach((agent, skills) -> closed.stream()
                .map(counter -> new Remedy.CallColleague(
                        counter.id(), agent, both(counter.motifs(), skills), floor.languagesOf(agent), STAY))
                .filter(call -> help(call, waiting) > 0)
                .max(Comparator.comparingLong(call -> help(call, waiting)))
                .ifPresent(calls::add));
        calls.sort(Comparator.comparingLong((Remedy.CallColleague call) -> -help(call, waiting))
                .thenComparing(Remedy.CallColleague::agentId));
        return calls.stream().limit(COLLEAGUES).toList();
    }

    private static long help(Remedy.CallColleague call, Map<Long, Long> waiting) {
        return call.motifIds().stream()
                .mapToLong(motif -> waiting.getOrDefault(motif, 0L))
                .sum();
    }

    private static Set<Long> both(Set<Long> one, Set<Long> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    private Map<Long, Set<Long>> freeAgents(long siteId) {
        return Row.of(entities.createNativeQuery(FREE_AGENTS).setParameter(1, siteId))
                .collect(Collectors.groupingBy(
                        row -> row.id("agent_id"), Collectors.mapping(row -> row.id("motif_id"), Collectors.toSet())));
    }

    private List<CounterFacts> closed(long siteId) {
        Map<Long, FloorRow> staffed =
                floor.staffed(siteId).stream().collect(Collectors.toMap(FloorRow::counterId, Function.identity()));
        return sites.counters(siteId).stream()
                .filter(counter -> counter.active() && !staffed.containsKey(counter.id()))
                .toList();
    }
}
