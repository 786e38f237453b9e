package fr.parvis.audit.control;

import fr.parvis.audit.ActorKind;
import fr.parvis.audit.AuditAction;
import fr.parvis.audit.TrailFilter;
import fr.parvis.audit.TrailLine;
import fr.parvis.shared.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the trail, the newest line first, with the names that staff know. One query. */
@Dependent
public class TrailReader {
    private static final String LINES =
            """
            select e.id, e.at, s.name as site, e.actor_kind, e.actor_id, coalesce(a.display_name, d.name) as actor, e.action,
                   coalesce(case
                     when e.action like 'agent%' or e.action like 'sign%' then (select x.display_name from agent x where x.id = e.subject_id)
                     when e.action like 'device%' then (select x.name from device x where x.id = e.subject_id)
                     when e.action like 'ticket.%' then (select x.series || lpad(cast(x.rank as text), greatest(3, length(cast(x.rank as text))), '0') from ticket x where x.id = e.subject_id)
                     when e.action like 'counter%' then (select x.label from counter x where x.id = e.subject_id)
                     when e.action like 'motif%' then (select x.label from motif_label x where x.motif_id = e.subject_id and x.language = 'fr')
                   end, cast(e.subject_id as text)) as subject,
                   e.detail, e.changes
              from audit_entry e
              left join site s on s.id = e.site_id
              left join agent a on e.actor_kind = 'AGENT' and a.id = e.actor_id
              left join device d on e.actor_kind = 'DEVICE' and d.id = e.actor_id
            """;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /** So many lines, after the first ones. */
    public List<TrailLine> read(TrailFilter filter, int first, int most) {
        List<String> where = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        wanted(filter, where, values);
        String sql = LINES + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                + " order by e.at desc, e.id desc offset ? limit ?";
        values.add(first);
        values.add(most);
        Query query = entities.createNativeQuery(sql);
        for (int index = 0; index < values.size(); index++) {
            query.setParameter(index + 1, values.get(index));
        }
        return Row.of(query).map(TrailReader::line).toList();
    }

    private static void wanted(TrailFilter filter, List<String> where, List<Object> values) {
        add(where, values, "e.site_id = ?", filter.siteId());
        add(where, values, "e.at >= ?", filter.from() == null ? null : Timestamp.from(filter.from()));
        add(where, values, "e.at < ?", filter.to() == null ? null : Timestamp.from(filter.to()));
        if (filter.who() != null) {
            add(where, values, "e.actor_kind = ?", filter.who().kind().name());
            add(where, values, "e.actor_id = ?", filter.who().id());
        }
        add(
                where,
                values,
                "e.action = ?",
                filter.action() == null ? null : filter.action().key());
        if (filter.part() != null) {
            List<String> keys = Arrays.stream(AuditAction.values())
                    .filter(action -> action.part() == filter.part())
                    .map(AuditAction::key)
                    .toList();
            where.add("e.action in ("
                    + String.join(", ", keys.stream().map(key -> "?").toList()) + ")");
            values.addAll(keys);
        }
    }

    private static void add(List<String> where, List<Object> values, String condition, Object value) {
        if (value != null) {
            where.add(condition);
            values.add(value);
        }
    }

    private static TrailLine line(Row row) {
        return new TrailLine(
                row.id("id"),
                row.instant("at"),
                row.text("site"),
                ActorKind.valueOf(row.text("actor_kind")),
                row.number("actor_id"),
                row.text("actor"),
                row.text("action"),
                row.text("subject"),
                row.text("detail"),
                TrailLine.read(row.text("changes")));
    }
}
