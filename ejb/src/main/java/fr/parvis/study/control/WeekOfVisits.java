package fr.parvis.study.control;

import fr.parvis.queueing.VisitorClass;
import fr.parvis.queueing.arrivals.Coming;
import fr.parvis.queueing.arrivals.PastWeek;
import fr.parvis.queueing.arrivals.Profile;
import fr.parvis.queueing.arrivals.ServicePool;
import fr.parvis.queueing.floor.Visit;
import fr.parvis.queueing.learning.ServiceMemory;
import fr.parvis.queueing.whatif.MeasuredWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns visits that were into what weeks are drawn from. Forgotten "finish" presses are not learnt from. */
final class WeekOfVisits {
    private static final int DAYS = 7;

    private final Numbering numbering;
    private final Map<Long, Duration> usual;

    /** Numbers the motifs; {@code usual} is how long the site expects each to take. */
    WeekOfVisits(Numbering numbering, Map<Long, Duration> usual) {
        this.numbering = numbering;
        this.usual = Map.copyOf(usual);
    }

    /** How long visits took. */
    ServicePool services(List<PastVisit> visits) {
        List<List<Long>> measured = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (long motif : numbering.motifs()) {
            measured.add(visits.stream()
                    .filter(visit -> visit.motifId() == motif && believable(visit))
                    .map(PastVisit::atDesk)
                    .sorted()
                    .toList());
            expected.add((double) usual.get(motif).toMillis());
        }
        return new ServicePool(measured, expected);
    }

    private boolean believable(PastVisit visit) {
        return visit.served()
                && !ServiceMemory.of(usual.get(visit.motifId())).forgotten(Duration.ofMillis(visit.atDesk()));
    }

    /** The week of that Monday as it was. */
    List<List<PastWeek.Came>> days(List<PastVisit> visits, LocalDate monday) {
        List<List<PastWeek.Came>> days = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = monday.plusDays(day);
            days.add(visits.stream()
                    .filter(visit -> visit.day().equals(date))
                    .map(this::came)
                    .toList());
        }
        return days;
    }

    private PastWeek.Came came(PastVisit visit) {
        boolean called = visit.called() != null;
        boolean forgotten = visit.served() && !believable(visit);
        long service = forgotten ? usual.get(visit.motifId()).toMillis() : visit.atDesk();
        long reference = visit.reference();
        Coming coming = new Coming(
                numbering.motif(visit.motifId()),
                visit.visitorClass().rank(),
                visit.arrival(),
                reference,
                service,
                called ? Visit.NEVER : Math.max(0, visit.ended() - reference));
        return new PastWeek.Came(coming, visit.waited(), called, visit.served());
    }

    /** Waits as they were measured. */
    static List<MeasuredWeek.Seen> seen(List<PastVisit> visits) {
        return visits.stream()
                .map(visit ->
                        new MeasuredWeek.Seen(visit.visitorClass().rank(), visit.waited(), visit.called() != null))
                .toList();
    }

    /** When people come: mean of the days on which the site received people, weekday by weekday. */
    Profile profile(List<PastVisit> visits, double noShow) {
        Map<Integer, Long> daysOf = new HashMap<>();
        visits.stream().map(PastVisit::day).distinct().forEach(day -> daysOf.merge(place(day), 1L, Long::sum));
        Map<Place, Double> counts = new TreeMap<>(Comparator.comparingInt(Place::day)
                .thenComparingInt(Place::half)
                .thenComparingInt(Place::motif)
                .thenComparingInt(Place::kind));
        for (PastVisit visit : visits) {
            boolean booked = visit.visitorClass() == VisitorClass.APPOINTMENT && visit.hour() != null;
            long hour = booked ? visit.hour() : visit.arrival();
            int half = (int) Math.max(0, Math.min(47, hour / Profile.HALF_HOUR));
            Place place = new Place(
                    place(visit.day()),
                    half,
                    numbering.motif(visit.motifId()),
                    visit.visitorClass().rank());
            double weight = booked ? 1 / (1 - noShow) : 1;
            counts.merge(place, weight / daysOf.get(place.day()), Double::sum);
        }
        List<Profile.Cell> cells = new ArrayList<>();
        counts.forEach((place, expected) ->
                cells.add(new Profile.Cell(place.day(), place.half(), place.motif(), place.kind(), expected)));
        return new Profile(cells, DAYS);
    }

    static int place(LocalDate day) {
        return day.getDayOfWeek().getValue() - 1;
    }

    private record Place(int day, int half, int motif, int kind) {}
}
