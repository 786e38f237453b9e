package fr.parvis.demo.history;

import fr.parvis.queueing.arrival.ArrivalProfile;
import fr.parvis.queueing.arrival.ServicePool;
import fr.parvis.queueing.arrival.TypicalWeek;
import fr.parvis.queueing.arrival.WeekSource;
import fr.parvis.queueing.arrival.law.Punctuality;
import fr.parvis.queueing.room.VisitorClass;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Who comes to a demonstration site in a week, from the {@code visits} of its script. */
final class DemoWeek {
    private static final double PRIORITY = 0.06;

    private DemoWeek() {}

    /**
     * The visitors of a site.
     *
     * @param visits of the script: people a day from Monday on, weights of half hours, weights of motifs, appointments a day
     * @param codes of the site's motifs, in the order of their numbers
     * @param minutes how long each motif usually takes
     */
    static WeekSource of(JsonObject visits, List<String> codes, List<Integer> minutes, long seed) {
        List<ArrivalProfile.Cell> cells = new ArrayList<>();
        List<Double> weekdays = numbers(visits, "aDay");
        int first = visits.getInt("firstHalfHour");
        JsonObject motifs = visits.getJsonObject("motifs");
        double motifMass =
                codes.stream().mapToDouble(code -> motifs.getInt(code, 0)).sum();
        for (int day = 0; day < weekdays.size(); day++) {
            List<Double> halves = numbers(visits, "halfHours")
                    .subList(0, day == 3 ? 7 : numbers(visits, "halfHours").size());
            double mass = halves.stream().mapToDouble(Double::doubleValue).sum();
            for (int half = 0; half < halves.size(); half++) {
                for (int motif = 0; motif < codes.size(); motif++) {
                    double share = motifs.getInt(codes.get(motif), 0) / motifMass;
                    double expected = weekdays.get(day) * halves.get(half) / mass * share;
                    cells.add(new ArrivalProfile.Cell(
                            day, first + half, motif, VisitorClass.WALK_IN, expected * (1 - PRIORITY)));
                    cells.add(new ArrivalProfile.Cell(
                            day, first + half, motif, VisitorClass.PRIORITY, expected * PRIORITY));
                }
            }
            booked(cells, day, halves, visits, codes);
        }
        List<List<Long>> nothing = codes.stream().map(code -> List.<Long>of()).toList();
        ServicePool services = new ServicePool(
                nothing, minutes.stream().map(each -> each * 60_000.0).toList());
        return new TypicalWeek(new ArrivalProfile(cells, 7), services, Punctuality.usual(), seed);
    }

    /** One appointment each half hour but around noon, motif after motif. */
    private static void booked(
            List<ArrivalProfile.Cell> cells, int day, List<Double> halves, JsonObject visits, List<String> codes) {
        int first = visits.getInt("firstHalfHour");
        int turn = day;
        List<String> byAppointment =
                visits.getJsonArray("byAppointment").getValuesAs(jakarta.json.JsonString::getString);
        for (int half = 1; half < halves.size() - 1 && !byAppointment.isEmpty(); half++) {
            if (halves.get(half) > 2) {
                int motif = codes.indexOf(byAppointment.get(turn++ % byAppointment.size()));
                cells.add(new ArrivalProfile.Cell(day, first + half, motif, VisitorClass.APPOINTMENT, 1));
            }
        }
    }

    private static List<Double> numbers(JsonObject visits, String list) {
        return visits.getJsonArray(list).getValuesAs(JsonNumber::doubleValue);
    }
}
