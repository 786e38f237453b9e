package fr.parvis.study.control;

import fr.parvis.queueing.arrival.ArrivalProfile;
import fr.parvis.queueing.arrival.OpeningWeek;
import fr.parvis.queueing.improve.study.PlannedDay;
import fr.parvis.queueing.metrics.HalfHours;
import fr.parvis.queueing.room.VisitorClass;
import java.util.ArrayList;
import java.util.List;

/**
 * What a site without history expects of a week: the visitors that its manager names, evenly over the half hours at which
 * the door is open and somebody is planned, and over the motifs; and the appointments that are booked.
 */
final class Expectation {

    /** An appointment that is booked: day of the week from 0, half hour, number of the motif. */
    record Booked(int day, int half, int motif) {}

    private Expectation() {}

    static ArrivalProfile profile(List<PlannedDay> days, OpeningWeek openings, int walkInsADay, List<Booked> booked) {
        List<ArrivalProfile.Cell> cells = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            List<Integer> halves = halves(days.get(day), openings, day);
            int motifs = days.get(day).motifs().mean().size();
            for (int half : halves) {
                for (int motif = 0; motif < motifs; motif++) {
                    cells.add(new ArrivalProfile.Cell(
                            day, half, motif, VisitorClass.WALK_IN, (double) walkInsADay / halves.size() / motifs));
                }
            }
        }
        booked.forEach(each ->
                cells.add(new ArrivalProfile.Cell(each.day(), each.half(), each.motif(), VisitorClass.APPOINTMENT, 1)));
        return new ArrivalProfile(cells, days.size());
    }

    private static List<Integer> halves(PlannedDay day, OpeningWeek openings, int number) {
        List<Integer> halves = new ArrayList<>();
        for (int half = 0; half < HalfHours.A_DAY; half++) {
            long start = half * HalfHours.MILLIS;
            boolean staffed = day.presences().stream()
                    .flatMap(presence -> presence.pieces().stream())
                    .anyMatch(piece -> piece.start() < start + HalfHours.MILLIS && start < piece.end());
            if (staffed && openings.holds(number, start)) {
                halves.add(half);
            }
        }
        return halves;
    }
}
