package fr.parvis.study.control;

import fr.parvis.agenda.control.AppointmentBook;
import fr.parvis.agenda.entity.AppointmentStatus;
import fr.parvis.identity.control.AgentDirectory;
import fr.parvis.identity.control.AgentFacts;
import fr.parvis.queueing.DeskFloor;
import fr.parvis.queueing.VisitorClass;
import fr.parvis.queueing.arrivals.MoreAppointments;
import fr.parvis.queueing.arrivals.OtherHours;
import fr.parvis.queueing.arrivals.PastWeek;
import fr.parvis.queueing.arrivals.Profile;
import fr.parvis.queueing.arrivals.ServicePool;
import fr.parvis.queueing.arrivals.TypicalWeek;
import fr.parvis.queueing.arrivals.Visitors;
import fr.parvis.queueing.floor.BalancedOrder;
import fr.parvis.queueing.forecast.Outlook.Punctuality;
import fr.parvis.queueing.whatif.Measure;
import fr.parvis.queueing.whatif.MeasuredWeek;
import fr.parvis.queueing.whatif.PlannedDay;
import fr.parvis.site.control.CounterFacts;
import fr.parvis.site.control.MotifFacts;
import fr.parvis.site.control.SiteCatalogue;
import fr.parvis.site.control.SiteFacts;
import fr.parvis.study.entity.StudyBase;
import fr.parvis.study.entity.StudyOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
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

    @Inject
    private SiteCatalogue sites;

    @Inject
    private AgentDirectory agents;

    @Inject
    private SiteHistory history;

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
        List<PastVisit> visits = history.visits(order.siteId(), base.from(), base.until());
        int days = (int) visits.stream().map(PastVisit::day).distinct().count();
        boolean past = base.kind() == StudyBase.Kind.PAST;
        boolean measured = past ? !visits.isEmpty() : visits.size() >= ENOUGH_VISITS && days >= ENOUGH_DAYS;
        Punctuality punctuality = history.punctuality(order.siteId(), visits, base.from(), base.until());
        Layout layout = new Layout(order, measured ? visits : List.of(), punctuality);
        Visitors usual = past ? layout.pastWeek() : layout.typicalWeek(measured);
        Visitors changed = layout.changed(usual);
        SiteFacts site = sites.site(order.siteId());
        List<Long> targets = Arrays.stream(VisitorClass.values())
                .map(each -> site.callSettings().of(each).target().toMillis())
                .toList();
        Scene.Rule rule = new Scene.Rule(
                new BalancedOrder(DeskFloor.scales(site.callSettings())),
                targets,
                layout.numbering.counters().size());
        Map<Measure, Double> week = past ? MeasuredWeek.of(WeekOfVisits.seen(visits), targets) : Map.of();
        return new Scene(
                layout.planned,
                layout.wantedDays,
                usual,
                changed,
                rule,
                new Scene.Past(visits.size(), days, measured, share(usual), week));
    }

    private static double share(Visitors usual) {
        List<Integer> kinds = usual.week(0).stream()
                .flatMap(List::stream)
                .map(each -> each.kind())
                .toList();
        return kinds.stream()
                        .filter(kind -> kind == VisitorClass.APPOINTMENT.rank())
                        .count()
                / (double) Math.max(1, kinds.size());
    }

    /** One study being laid out. */
    private final class Layout {
        private final StudyOrder order;
        private final List<PastVisit> visits;
        private final Punctuality punctuality;
        private final Numbering numbering;
        private final WeekOfVisits week;
        private final ServicePool services;
        private final Organisation today;
        private final Organisation wanted;
        private final PlannedDay.Motifs motifs;
        private final List<PlannedDay> planned;
        private final List<PlannedDay> wantedDays;

        Layout(StudyOrder order, List<PastVisit> visits, Punctuality punctuality) {
            this.order = order;
            this.numbering = numbering(order.siteId());
            this.visits = visits.stream()
                    .filter(visit -> numbering.motif(visit.motifId()) >= 0)
                    .toList();
            this.punctuality = punctuality;
            this.week = new WeekOfVisits(
                    numbering,
                    sites.motifs(order.siteId()).stream()
                            .collect(Collectors.toMap(
                                    MotifFacts::id, motif -> Duration.ofMinutes(motif.usualMinutes()))));
            this.services = week.services(this.visits);
            this.today = OrganisationText.read(order.today());
            this.wanted = OrganisationText.read(order.wanted());
            this.motifs = motifs();
            Map<Long, Set<Long>> skills =
                    agents.at(order.siteId()).stream().collect(Collectors.toMap(AgentFacts::id, AgentFacts::motifs));
            this.planned = new Workforce(today, today, numbering, skills).days(motifs);
            this.wantedDays = new Workforce(wanted, today, numbering, skills).days(motifs);
        }

        private PlannedDay.Motifs motifs() {
            List<Double> means = java.util.stream.IntStream.range(
                            0, numbering.motifs().size())
                    .mapToObj(services::mean)
                    .toList();
            double all = visits.size();
            List<Double> shares = numbering.motifs().stream()
                    .map(motif -> all == 0
                            ? 1.0 / numbering.motifs().size()
                            : visits.stream()
                                            .filter(visit -> visit.motifId() == motif)
                                            .count()
                                    / all)
                    .toList();
            return new PlannedDay.Motifs(means, shares);
        }

        Visitors pastWeek() {
            return new PastWeek(week.days(visits, order.base().monday()), services, order.seed());
        }

        Visitors typicalWeek(boolean measured) {
            Profile profile = measured
                    ? week.profile(visits, punctuality.noShow())
                    : Expectation.profile(
                            planned, Workforce.openings(today), order.base().expected(), booked());
            return new TypicalWeek(profile, services, punctuality, order.seed());
        }

        private List<Expectation.Booked> booked() {
            SiteFacts site = sites.site(order.siteId());
            Instant from = order.base().monday().atStartOfDay(site.zone()).toInstant();
            Instant until = order.base()
                    .monday()
                    .plusDays(WEEK)
                    .atStartOfDay(site.zone())
                    .toInstant();
            return appointments.between(order.siteId(), from, until).stream()
                    .filter(each ->
                            each.status() != AppointmentStatus.CANCELLED && numbering.motif(each.motifId()) >= 0)
                    .map(each -> {
                        ZonedDateTime at = each.startsAt().atZone(site.zone());
                        return new Expectation.Booked(
                                at.getDayOfWeek().getValue() - 1,
                                at.toLocalTime().toSecondOfDay() / 1800,
                                numbering.motif(each.motifId()));
                    })
                    .toList();
        }

        Visitors changed(Visitors usual) {
            Visitors moved = new OtherHours(usual, Workforce.openings(today), Workforce.openings(wanted), order.seed());
            if (wanted.appointmentShare() == null) {
                return moved;
            }
            MoreAppointments.Habits habits = new MoreAppointments.Habits(punctuality, this::slots);
            return new MoreAppointments(moved, wanted.appointmentShare(), habits, order.seed());
        }

        private List<Integer> slots(int day, int motif) {
            return java.util.stream.IntStream.range(0, 48)
                    .filter(half -> Workforce.openings(wanted).holds(day, half * Profile.HALF_HOUR)
                            && wantedDays
                                    .get(day)
                                    .covers(motif, half * Profile.HALF_HOUR, (half + 1) * Profile.HALF_HOUR))
                    .boxed()
                    .toList();
        }
    }
}
