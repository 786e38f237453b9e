package fr.parvis.study.control;

import fr.parvis.queueing.arrival.ArrivalProfile;
import fr.parvis.queueing.arrival.MoreAppointments;
import fr.parvis.queueing.arrival.OpeningWeek;
import fr.parvis.queueing.arrival.OtherHours;
import fr.parvis.queueing.arrival.PastWeek;
import fr.parvis.queueing.arrival.ServicePool;
import fr.parvis.queueing.arrival.TypicalWeek;
import fr.parvis.queueing.arrival.WeekSource;
import fr.parvis.queueing.arrival.law.Punctuality;
import fr.parvis.queueing.improve.study.PlannedDay;
import fr.parvis.queueing.metrics.HalfHours;
import fr.parvis.study.Numbering;
import fr.parvis.study.Organisation;
import fr.parvis.study.Workforce;
import fr.parvis.study.entity.StudyOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** One study being laid out from what was read: who is present on both sides, and who comes. Plain Java. */
final class StudyLayout {

    private final StudyOrder order;
    private final Site site;
    private final List<PastVisit> visits;
    private final WeekOfVisits week;
    private final ServicePool services;
    private final Organisation today;
    private final Organisation wanted;

    /**
     * What a study knows of its site.
     *
     * @param numbering numbers of motifs and counters
     * @param usual how long the site expects each motif to take
     * @param skills what each agent can serve
     * @param punctuality how appointments are kept
     * @param booked appointments of the week to come
     */
    record Site(
            Numbering numbering,
            Map<Long, Duration> usual,
            Map<Long, Set<Long>> skills,
            Punctuality punctuality,
            List<Expectation.Booked> booked) {}

    /** Lays the order out over visits that were; of motifs that are gone none is left. */
    StudyLayout(StudyOrder order, Site site, List<PastVisit> past) {
        this.order = order;
        this.site = site;
        this.visits = past.stream()
                .filter(visit -> site.numbering().motif(visit.motifId()) >= 0)
                .toList();
        this.week = new WeekOfVisits(site.numbering(), site.usual());
        this.services = week.services(visits);
        this.today = OrganisationJson.read(order.today());
        this.wanted = OrganisationJson.read(order.wanted());
    }

    /** Who is present today. */
    List<PlannedDay> today() {
        return new Workforce(today, today, site.numbering(), site.skills()).days(motifs());
    }

    /** Who would be present. */
    List<PlannedDay> wanted() {
        return new Workforce(wanted, today, site.numbering(), site.skills()).days(motifs());
    }

    private PlannedDay.Motifs motifs() {
        List<Long> all = site.numbering().motifs();
        List<Double> means =
                IntStream.range(0, all.size()).mapToObj(services::mean).toList();
        return new PlannedDay.Motifs(means, all.stream().map(this::share).toList());
    }

    private double share(long motif) {
        if (visits.isEmpty()) {
            return 1.0 / site.numbering().motifs().size();
        }
        return (double) visits.stream()
                        .filter(visit -> visit.motifId() == motif)
                        .count()
                / visits.size();
    }

    /** Who came in the week that was. */
    WeekSource pastWeek() {
        return new PastWeek(week.days(visits, order.base().monday()), services, order.seed());
    }

    /** Who comes in a typical week: as measured, or as expected. */
    WeekSource typicalWeek(boolean measured) {
        ArrivalProfile profile = measured
                ? week.profile(visits, site.punctuality().noShow())
                : Expectation.profile(
                        today(), Workforce.openings(today), order.base().expected(), site.booked());
        return new TypicalWeek(profile, services, site.punctuality(), order.seed());
    }

    /** The same people under the wanted hours and share of appointments. */
    WeekSource changed(WeekSource usual) {
        WeekSource moved = new OtherHours(usual, Workforce.openings(today), Workforce.openings(wanted), order.seed());
        if (wanted.appointmentShare() == null) {
            return moved;
        }
        List<PlannedDay> days = wanted();
        OpeningWeek openings = Workforce.openings(wanted);
        MoreAppointments.Habits habits = new MoreAppointments.Habits(
                site.punctuality(), (day, motif) -> slots(days.get(day), motif, openings, day));
        return new MoreAppointments(moved, wanted.appointmentShare(), habits, order.seed());
    }

    private static List<Integer> slots(PlannedDay planned, int motif, OpeningWeek openings, int day) {
        return IntStream.range(0, HalfHours.A_DAY)
                .filter(half -> openings.holds(day, half * HalfHours.MILLIS)
                        && planned.covers(motif, half * HalfHours.MILLIS, (half + 1) * HalfHours.MILLIS))
                .boxed()
                .toList();
    }
}
