package fr.parvis.demo.history;

import fr.parvis.agenda.CodeKeys;
import fr.parvis.counter.RuleDesk;
import fr.parvis.identity.AgentDirectory;
import fr.parvis.identity.AgentFacts;
import fr.parvis.queueing.arrival.ArrivingVisitor;
import fr.parvis.queueing.arrival.WeekSource;
import fr.parvis.queueing.improve.study.PlannedDay;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.rule.ScoreOrder;
import fr.parvis.site.CounterFacts;
import fr.parvis.site.MotifFacts;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import fr.parvis.staffing.PlannedShift;
import fr.parvis.staffing.RosterBook;
import fr.parvis.study.Numbering;
import fr.parvis.study.Organisation;
import fr.parvis.study.Workforce;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Gives a demonstration site the six weeks before today. Only days that nobody has touched are written, so that it may run at
 * each start and on two nodes; what was really done stays.
 */
@Stateless
@PermitAll
public class History {
    private static final int DAYS = 42;
    private static final long LOCK = 7_270_012L;
    private static final double MISSED_A_DAY = 0.11;

    @Resource(lookup = "java:jboss/datasources/ParvisDS")
    private DataSource database;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private AgentDirectory agents;

    @Inject
    private CodeKeys codeKeys;

    @Inject
    private RuleDesk ruleDesk;

    @Inject
    private RosterBook roster;

    @Inject
    private Clock clock;

    /** Writes the days that are missing at the site of a script; which, the earliest first. */
    public List<LocalDate> write(JsonObject script) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, LOCK)
                .getSingleResult();
        SiteFacts site = sites.byCode(script.getString("code")).orElseThrow();
        LocalDate today = site.dayOf(clock.instant());
        Set<LocalDate> known = known(site.id(), today.minusDays(DAYS));
        List<LocalDate> missing = today.minusDays(DAYS)
                .datesUntil(today)
                .filter(day -> !known.contains(day))
                .toList();
        Past past = new Past(site, script.getJsonObject("visits"));
        try (Connection connection = database.getConnection();
                DayRows rows = new DayRows(connection, site, codeKeys.current())) {
            for (LocalDate day : missing) {
                past.write(day, rows);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("The past of the demonstration could not be written", refused);
        }
        return missing;
    }

    private Set<LocalDate> known(long siteId, LocalDate from) {
        return new HashSet<>(entities.createQuery(
                        "select d.day from ReceptionDay d where d.siteId = :site and d.day >= :from", LocalDate.class)
                .setParameter("site", siteId)
                .setParameter("from", from)
                .getResultList());
    }

    /** The past of one site. */
    private final class Past {
        private final SiteFacts site;
        private final Numbering numbering;
        private final WeekSource visitors;
        private final Map<Long, Set<Long>> counters;
        private final Map<Long, Set<Long>> skills;
        private final PlannedDay.Motifs motifs;

        Past(SiteFacts site, JsonObject visits) {
            this.site = site;
            List<MotifFacts> all = sites.motifs(site.id());
            this.counters = sites.counters(site.id()).stream()
                    .collect(Collectors.toMap(CounterFacts::id, CounterFacts::motifs));
            this.numbering = new Numbering(all.stream().map(MotifFacts::id).toList(), List.copyOf(counters.keySet()));
            List<Integer> minutes = all.stream().map(MotifFacts::usualMinutes).toList();
            this.visitors = DemoWeek.of(
                    visits,
                    all.stream().map(MotifFacts::code).toList(),
                    minutes,
                    site.code().hashCode());
            this.skills = agents.at(site.id()).stream().collect(Collectors.toMap(AgentFacts::id, AgentFacts::motifs));
            this.motifs = new PlannedDay.Motifs(
                    minutes.stream().map(each -> each * 60_000.0).toList(),
                    minutes.stream().map(each -> 1.0 / minutes.size()).toList());
        }

        void write(LocalDate day, DayRows rows) throws SQLException {
            List<PlannedShift> shifts = roster.on(site.id(), day);
            if (shifts.isEmpty()) {
                return;
            }
            Organisation organisation =
                    new Organisation(Map.of(day.getDayOfWeek(), shifts), counters, site.openings(), null);
            int weekday = day.getDayOfWeek().getValue() - 1;
            PlannedDay planned = new Workforce(organisation, organisation, numbering, skills)
                    .days(motifs)
                    .get(weekday);
            int week = (int) (day.with(DayOfWeek.MONDAY).toEpochDay()
                    / WeekFields.ISO.dayOfWeek().range().getMaximum());
            List<ArrivingVisitor> coming = visitors.week(week).get(weekday);
            ScoreOrder order = new ScoreOrder(ruleDesk.settings(site));
            List<PlannedShift> presences = organisation.roster().get(day.getDayOfWeek());
            for (PlannedShift shift : presences) {
                rows.stay(day, shift);
            }
            rows.visits(day, PastDay.run(planned, coming, order, day.toEpochDay()), presences, numbering.motifs());
            missed(day, coming, rows);
        }

        private void missed(LocalDate day, List<ArrivingVisitor> coming, DayRows rows) throws SQLException {
            SplittableRandom random = new SplittableRandom(day.toEpochDay());
            for (ArrivingVisitor each : coming) {
                if (each.visitorClass() == VisitorClass.APPOINTMENT && random.nextDouble() < MISSED_A_DAY) {
                    rows.missed(day, numbering.motifs().get(each.motif()), each.reference() / 1_800_000 * 1_800_000);
                }
            }
        }
    }
}
