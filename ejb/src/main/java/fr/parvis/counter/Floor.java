package fr.parvis.counter;

import fr.parvis.queueing.room.Language;
import fr.parvis.shared.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The staffed counters of a site, in one query. */
@ApplicationScoped
public class Floor {
    private static final String STAFFED =
            """
            select s.id, s.counter_id, c.label, s.agent_id, a.display_name, s.state, s.idle_since, s.paused_until,
                   s.last_seen_at,
                   (select string_agg(cast(cm.motif_id as text), ',')
                      from (select m.motif_id from counter_motif m where m.counter_id = s.counter_id
                             union
                            select o.motif_id from opened_motif o
                             where o.counter_id = s.counter_id and o.closed_at is null
                               and o.day = (select max(d.day) from reception_day d where d.site_id = s.site_id)) cm
                      join agent_motif am on am.motif_id = cm.motif_id
                     where am.agent_id = s.agent_id) as motifs,
                   (select string_agg(l.language, ',') from agent_language l where l.agent_id = s.agent_id) as languages,
                   (select t.id from ticket t
                     where t.counter_id = s.counter_id and t.status in ('CALLED', 'SERVING')) as ticket_id,
                   c.active
              from counter_session s
              join counter c on c.id = s.counter_id
              join agent a on a.id = s.agent_id
             where s.site_id = ? and s.closed_at is null
             order by c.position, c.id
            """;

    private static final String OPENABLE =
            """
            select s.counter_id, am.motif_id
              from counter_session s
              join agent_motif am on am.agent_id = s.agent_id
              join motif m on m.id = am.motif_id and m.site_id = s.site_id
              join counter d on d.id = s.counter_id and d.active
             where s.site_id = ? and s.closed_at is null and s.state = 'OPEN'
               and not exists (select 1 from counter_motif c
                                where c.counter_id = s.counter_id and c.motif_id = am.motif_id)
               and not exists (select 1 from opened_motif o
                                where o.counter_id = s.counter_id and o.motif_id = am.motif_id and o.closed_at is null
                                  and o.day = (select max(d.day) from reception_day d where d.site_id = s.site_id))
             order by s.counter_id, am.motif_id
            """;

    @PersistenceContext
    private EntityManager entities;

    /** A motif that could be opened at a counter: the agent there can do it, the counter does not offer it. */
    public record Openable(long counterId, long motifId) {}

    /** Everything that could be opened at the counters that take visitors. */
    public List<Openable> openable(long siteId) {
        return Row.of(entities.createNativeQuery(OPENABLE).setParameter(1, siteId))
                .map(row -> new Openable(row.id("counter_id"), row.id("motif_id")))
                .toList();
    }

    /** Every counter with an agent, open or paused, in the order of the room. */
    public List<FloorRow> staffed(long siteId) {
        return Row.of(entities.createNativeQuery(STAFFED).setParameter(1, siteId))
                .map(Floor::read)
                .toList();
    }

    /** What an agent speaks besides French. */
    public Set<Language> languagesOf(long agentId) {
        return Language.allOf(
                entities.createQuery("select l from Agent a join a.languages l where a.id = :agent", String.class)
                        .setParameter("agent", agentId)
                        .getResultList());
    }

    private static FloorRow read(Row row) {
        return new FloorRow(
                row.id("id"),
                row.id("counter_id"),
                row.text("label"),
                row.id("agent_id"),
                row.text("display_name"),
                SessionState.valueOf(row.text("state")),
                row.instant("idle_since"),
                row.instant("paused_until"),
                row.instant("last_seen_at"),
                split(row.text("motifs"), Long::valueOf),
                Language.allOf(split(row.text("languages"), Function.identity())),
                row.yes("active"),
                row.number("ticket_id"));
    }

    private static <T> Set<T> split(String list, Function<String, T> reader) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(",", -1)).map(reader).collect(Collectors.toUnmodifiableSet());
    }
}
