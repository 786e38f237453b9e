package fr.parvis.demo;

import fr.parvis.shared.Row;
import fr.parvis.staffing.Break;
import fr.parvis.staffing.RosterBook;
import fr.parvis.staffing.Shift;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plans every week of a demonstration site, unless somebody has planned it already. */
@Dependent
public class Planner {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private RosterBook book;

    /** Plans the site by the roster of its script; counters and agents that are gone are left out. */
    void plan(long siteId, JsonObject script) {
        entities.flush();
        if (!book.isEmpty(siteId)) {
            return;
        }
        Map<String, Long> counters =
                named("select c.label as name, c.id as id from Counter c where c.siteId = " + siteId);
        Map<String, Long> agents = named("select a.login as name, a.id as id from Agent a");
        Map<Long, Map<DayOfWeek, List<Shift>>> plans = new TreeMap<>();
        Script.objects(script, "roster")
                .filter(line -> counters.containsKey(line.getString("counter")))
                .forEach(line -> {
                    Shift shift = shift(line, agents.get(line.getString("agent")));
                    Script.words(line, "days").stream()
                            .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                            .forEach(day -> plans.computeIfAbsent(
                                            counters.get(line.getString("counter")), id -> new TreeMap<>())
                                    .computeIfAbsent(day, none -> new ArrayList<>())
                                    .add(shift));
                });
        plans.forEach((counter, week) -> week.forEach((day, shifts) -> book.planWeekly(siteId, counter, day, shifts)));
    }

    private static Shift shift(JsonObject line, Long agent) {
        List<Break> breaks = Script.words(line, "breaks").stream()
                .map(text -> text.split("-", 2))
                .map(ends -> new Break(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                .toList();
        return new Shift(LocalTime.parse(line.getString("from")), LocalTime.parse(line.getString("to")), agent, breaks);
    }

    private Map<String, Long> named(String query) {
        Map<String, Long> found = new TreeMap<>();
        Row.of(entities.createQuery(query)).forEach(row -> found.put(row.text("name"), row.id("id")));
        return found;
    }
}
