package fr.parvis.study.control;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.counter.RuleDesk;
import fr.parvis.identity.AgentDirectory;
import fr.parvis.identity.AgentFacts;
import fr.parvis.learning.History;
import fr.parvis.queueing.arrival.WeekSource;
import fr.parvis.queueing.arrival.law.Punctuality;
import fr.parvis.queueing.improve.study.Measure;
import fr.parvis.queueing.improve.study.MeasuredWeek;
import fr.parvis.queueing.learn.AppointmentMemory;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.queueing.rule.ScoreOrder;
import fr.parvis.site.CounterFacts;
import fr.parvis.site.MotifFacts;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import fr.parvis.study.Numbering;
import fr.parvis.study.StudyBase;
import fr.parvis.study.entity.StudyOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads everything that a study runs on. */
@ApplicationScoped
public class SceneBuilder {
    /** Below so many visits or days a typical week is not made of history. */
    static final int ENOUGH_VISITS = 60;

    static final int ENOUGH_DAYS = 5;
    private static final int WEEK = 7;
    private static final int HALF_HOUR = 1800;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private AgentDirectory agents;

    @Inject
    private RuleDesk ruleDesk;

    @Inject
    private SiteHistory history;

    @Inject
    private History appointmentsKept;

    @Inject
    private AppointmentBook appointments;

    /** The numbers under which the site's motifs and counters run. */
    public Numbering numbering(long siteId) {
        return new Numbering(
                sites.motifs(siteId).stream().map(MotifFacts::id).toList(),
                sites.counters(siteId).stream().map(CounterFacts::id).toList());
    }

    /** Lays out the study. */
    public Scene build(StudyOrder order) {
        StudyBase base = order.base();
        Duration between = history.between(order.siteId(), base.from(), base.until());
        List<PastVisit> visits = history.visits(order.siteId(), base.from(), base.until()).stream()
                .map(visit -> visit.keeping(between))
                .toList();
        int days = (int) visits.stream().map(PastVisit::day).distinct().count();
        boolean past = base.kind() == StudyBase.Kind.PAST;
        boolean measured = past ? !visits.isEmpty() : visits.size() >= ENOUGH_VISITS && days >= ENOUGH_DAYS;
        StudyLayout layout = new StudyLayout(order, site(order), measured ? visits : List.of());
        WeekSource usual = past ? layout.pastWeek() : layout.typicalWeek(measured);
        Scene.Rule rule = rule(order.siteId());
        Map<Measure, Double> week = past ? MeasuredWeek.of(WeekOfVisits.seen(visits), rule.targets()) : Map.of();
        Scene.Past made = new Scene.Past(visits.size(), days, measured, share(usual), week);
        return new Scene(layout.today(), layout.wanted(), usual, layout.changed(usual), rule, made);
    }

    private Scene.Rule rule(long siteId) {
        RuleSettings settings = ruleDesk.settings(sites.site(siteId));
        return new Scene.Rule(
                new ScoreOrder(settings),
                settings.targets(),
                sites.counters(siteId).size());
    }

    private static double share(WeekSource usual) {
        List<VisitorClass> classes = usual.week(0).stream()
                .flatMap(List::stream)
                .map(each -> each.visitorClass())
                .toList();
        return classes.stream().filter(each -> each == VisitorClass.APPOINTMENT).count()
                / (double) Math.max(1, classes.size());
    }

    /** How appointments were kept, counted as the nights count them. */
    private Punctuality punctuality(StudyOrder order) {
        SiteFacts site = sites.site(order.siteId());
        AppointmentMemory memory = AppointmentMemory.empty();
        for (History.Kept kept : appointmentsKept.appointments(
                site, order.base().from(), order.base().until())) {
            memory = kept.into(memory);
        }
        return memory.punctuality();
    }

    private StudyLayout.Site site(StudyOrder order) {
        Map<Long, Duration> usual = sites.motifs(order.siteId()).stream()
                .collect(Collectors.toMap(MotifFacts::id, motif -> Duration.ofMinutes(motif.usualMinutes())));
        Map<Long, Set<Long>> skills =
                agents.at(order.siteId()).stream().collect(Collectors.toMap(AgentFacts::id, AgentFacts::motifs));
        return new StudyLayout.Site(numbering(order.siteId()), usual, skills, punctuality(order), booked(order));
    }

    private List<Expectation.Booked> booked(StudyOrder order) {
        ZoneId zone = sites.site(order.siteId()).zone();
        Numbering numbering = numbering(order.siteId());
        LocalDate monday = order.base().monday();
        Instant from = monday.atStartOfDay(zone).toInstant();
        Instant until = monday.plusDays(WEEK).atStartOfDay(zone).toInstant();
        return appointments.between(order.siteId(), from, until).stream()
                .filter(each -> each.status().takesPlace() && numbering.motif(each.motifId()) >= 0)
                .map(each -> {
                    ZonedDateTime at = each.startsAt().atZone(zone);
                    int half = at.toLocalTime().toSecondOfDay() / HALF_HOUR;
                    return new Expectation.Booked(
                            at.getDayOfWeek().getValue() - 1, half, numbering.motif(each.motifId()));
                })
                .toList();
    }
}
