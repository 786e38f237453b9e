package fr.parvis.study.control;

import fr.parvis.queueing.arrival.ArrivalCount;
import fr.parvis.queueing.arrival.ArrivalProfile;
import fr.parvis.queueing.arrival.ArrivingVisitor;
import fr.parvis.queueing.arrival.PastWeek;
import fr.parvis.queueing.arrival.ServicePool;
import fr.parvis.queueing.improve.study.MeasuredWeek;
import fr.parvis.queueing.learn.ServiceMemory;
import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.study.Numbering;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        ArrivingVisitor coming = new ArrivingVisitor(
                numbering.motif(visit.motifId()),
                visit.visitorClass(),
                visit.arrival(),
                reference,
                service,
                called ? QueuedVisit.NEVER : Math.max(0, visit.ended() - reference));
        return new PastWeek.Came(coming, visit.waited(), called, visit.served());
    }

    /** Waits as they were measured. */
    static List<MeasuredWeek.Seen> seen(List<PastVisit> visits) {
        return visits.stream()
                .map(visit -> new MeasuredWeek.Seen(visit.visitorClass(), visit.waited(), visit.called() != null))
                .toList();
    }

    /** When people come: mean of the days on which the site received people, weekday by weekday. */
    ArrivalProfile profile(List<PastVisit> visits, double noShow) {
        Map<LocalDate, ArrivalCount> days = new TreeMap<>();
        visits.forEach(visit -> days.computeIfAbsent(visit.day(), day -> new ArrivalCount())
                .came(visit.motifId(), visit.visitorClass(), visit.arrival(), visit.hour()));
        List<ArrivalProfile.Cell> cells = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            List<ArrivalCount> alike = days.entrySet().stream()
                    .filter(day -> day.getKey().getDayOfWeek() == weekday)
                    .map(Map.Entry::getValue)
                    .toList();
            cells.addAll(cells(weekday, alike, noShow));
        }
        return new ArrivalProfile(cells, DAYS);
    }

    private List<ArrivalProfile.Cell> cells(DayOfWeek weekday, List<ArrivalCount> alike, double noShow) {
        Map<ArrivalCount.Place, Integer> sums = new LinkedHashMap<>();
        alike.forEach(day -> day.places().forEach((place, count) -> sums.merge(place, count, Integer::sum)));
        List<ArrivalProfile.Cell> cells = new ArrayList<>();
        sums.forEach((place, sum) -> {
            boolean booked = place.visitorClass() == VisitorClass.APPOINTMENT;
            double weight = booked ? 1 / (1 - noShow) : 1;
            cells.add(new ArrivalProfile.Cell(
                    weekday.getValue() - 1,
                    place.half(),
                    numbering.motif(place.motif()),
                    place.visitorClass(),
                    sum * weight / alike.size()));
        });
        return cells;
    }
}
