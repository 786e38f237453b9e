package fr.parvis.agenda.control;

import fr.parvis.agenda.TakenTime;
import fr.parvis.shared.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes time of agents for many appointments of a source, in two statements whatever their number: those whose time is free by the
 * rule of {@code one_visitor_per_agent}, then the others squeezed in.
 */
@ApplicationScoped
public class PartnerBlocks {
    private static final String TAKE =
            """
            insert into time_block (id, site_id, agent_id, starts_at, ends_at, places, squeezed)
            select nextval('agenda_seq'), ?1, w.agent, w.starts, w.ends, 1, ?3
              from (select * from jsonb_to_recordset(cast(?2 as jsonb))
                        as r(place int, agent bigint, starts timestamptz, ends timestamptz) order by place) w
                on conflict do nothing returning id, agent_id, starts_at
            """;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /** Takes all of them; the earlier ones of the list have the right of way. */
    public Placed take(long siteId, List<TakenTime> wanted) {
        List<Integer> all = new ArrayList<>();
        for (int place = 0; place < wanted.size(); place++) {
            all.add(place);
        }
        Map<Integer, Long> blocks = new HashMap<>();
        List<Integer> left = insert(siteId, wanted, all, false, blocks);
        insert(siteId, wanted, left, true, blocks);
        return new Placed(blocks, left.size());
    }

    /** Those that could not be inserted. */
    private List<Integer> insert(
            long siteId, List<TakenTime> wanted, List<Integer> places, boolean squeezed, Map<Integer, Long> blocks) {
        if (places.isEmpty()) {
            return List.of();
        }
        Map<At, Deque<Long>> inserted = new HashMap<>();
        Row.of(entities.createNativeQuery(TAKE)
                        .setParameter(1, siteId)
                        .setParameter(2, json(wanted, places))
                        .setParameter(3, squeezed))
                .forEach(row -> inserted.computeIfAbsent(
                                new At(row.id("agent_id"), row.instant("starts_at")), at -> new ArrayDeque<>())
                        .add(row.id("id")));
        List<Integer> left = new ArrayList<>();
        for (int place : places) {
            TakenTime time = wanted.get(place);
            Deque<Long> ids = inserted.get(new At(time.agentId(), time.startsAt()));
            if (ids == null || ids.isEmpty()) {
                left.add(place);
            } else {
                blocks.put(place, ids.poll());
            }
        }
        return left;
    }

    private static String json(List<TakenTime> wanted, List<Integer> places) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (int place : places) {
            TakenTime time = wanted.get(place);
            rows.add(Json.createObjectBuilder()
                    .add("place", place)
                    .add("agent", time.agentId())
                    .add("starts", time.startsAt().toString())
                    .add("ends", time.endsAt().toString()));
        }
        return rows.build().toString();
    }

    private record At(long agentId, Instant startsAt) {}

    /**
     * What was taken.
     *
     * @param blockIds by the place in the list
     * @param squeezed how many overlap with others
     */
    public record Placed(Map<Integer, Long> blockIds, int squeezed) {}
}
