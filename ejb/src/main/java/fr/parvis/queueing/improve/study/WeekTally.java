package fr.parvis.queueing.improve.study;

import fr.parvis.queueing.room.QueuedVisit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what happens over all draws of a week under one organisation. */
final class WeekTally {
    static final double MINUTE = 60_000;
    private static final int HALF_HOURS = 48;
    private static final long HALF_HOUR = 1_800_000;

    private final List<Long> targets;
    private final Map<Measure, List<Double>> draws = new EnumMap<>(Measure.class);
    private final List<List<ArrivalSpan>> days = new ArrayList<>();
    private final List<List<Double>> waitsOfDays = new ArrayList<>();
    private final double[][] counters;
    private DrawTally draw = new DrawTally();
    private long visitors;

    WeekTally(List<Long> targets, int dayCount, int counterCount) {
        this.targets = targets;
        this.counters = new double[counterCount][3];
        for (Measure measure : Measure.values()) {
            draws.put(measure, new ArrayList<>());
        }
        for (int day = 0; day < dayCount; day++) {
            days.add(new ArrayList<>(java.util.Collections.nCopies(HALF_HOURS, ArrivalSpan.EMPTY)));
            waitsOfDays.add(new ArrayList<>());
        }
    }

    /** Somebody was called, gave up, or was never served. */
    void ended(int day, QueuedVisit visit, long until, DrawTally.Ending ending) {
        long wait = Math.max(0, until - visit.reference());
        boolean late = ending != DrawTally.Ending.SERVED || wait > targets.get(visit.kind());
        int half = (int) Math.max(0, Math.min(HALF_HOURS - 1, visit.arrival() / HALF_HOUR));
        days.get(day).set(half, days.get(day).get(half).plus(new ArrivalSpan(1, wait / MINUTE, late ? 1 : 0)));
        waitsOfDays.get(day).add(wait / MINUTE);
        draw.add(visit.kind(), wait / MINUTE, late, ending);
        visitors++;
    }

    void planned(PlannedPresence presence) {
        counters[presence.counter()][0] += presence.planned() / MINUTE;
        draw.planned(presence.planned() / MINUTE);
    }

    void served(PlannedPresence presence, long start, long service) {
        long until = presence.plannedUntil(start);
        double overtime =
                presence.staysLonger(until) ? Math.max(0, start + service - Math.max(start, until)) / MINUTE : 0;
        counters[presence.counter()][1] += service / MINUTE;
        counters[presence.counter()][2] += overtime;
        draw.served(service / MINUTE, overtime);
    }

    /** A whole week has been run. */
    void endDraw() {
        draw.into(draws);
        draw = new DrawTally();
    }

    WeekFigures figures() {
        double count = Math.max(1, draws.get(Measure.MEAN_WAIT).size());
        List<CounterLoad> loads = Arrays.stream(counters)
                .map(load -> new CounterLoad(load[0] / count, load[1] / count, load[2] / count))
                .toList();
        List<Double> ninetieth = waitsOfDays.stream()
                .map(waits -> DrawTally.quantile(waits, 0.9))
                .toList();
        return new WeekFigures(visitors / count, draws, days, ninetieth, loads);
    }
}
