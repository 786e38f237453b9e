package fr.parvis.queueing.improve.study;

import fr.parvis.queueing.metrics.HalfHours;
import fr.parvis.queueing.metrics.WaitCount;
import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.WaitTargets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what happens over all draws of a week under one organisation. */
final class WeekTally {
    private static final double MINUTE = WaitCount.MINUTE;

    private final WaitTargets targets;
    private final Map<Measure, List<Double>> draws = new EnumMap<>(Measure.class);
    private final List<List<ArrivalSpan>> days = new ArrayList<>();
    private final List<List<Double>> waitsOfDays = new ArrayList<>();
    private final List<CounterMinutes> counters = new ArrayList<>();
    private DrawTally draw = new DrawTally();
    private long visitors;

    WeekTally(WaitTargets targets, int dayCount, int counterCount) {
        this.targets = targets;
        for (int counter = 0; counter < counterCount; counter++) {
            counters.add(new CounterMinutes());
        }
        for (Measure measure : Measure.values()) {
            draws.put(measure, new ArrayList<>());
        }
        for (int day = 0; day < dayCount; day++) {
            days.add(new ArrayList<>(Collections.nCopies(HalfHours.A_DAY, ArrivalSpan.EMPTY)));
            waitsOfDays.add(new ArrayList<>());
        }
    }

    /** Somebody was called, gave up, or was never served. */
    void ended(int day, QueuedVisit visit, long until, DrawTally.Ending ending) {
        long wait = WaitCount.wait(visit, until);
        boolean inTime = ending == DrawTally.Ending.SERVED && !targets.exceeded(visit.visitorClass(), wait);
        int half = HalfHours.of(visit.arrival());
        days.get(day).set(half, days.get(day).get(half).plus(new ArrivalSpan(1, wait / MINUTE, inTime ? 0 : 1)));
        waitsOfDays.get(day).add(wait / MINUTE);
        draw.add(visit.visitorClass(), wait / MINUTE, inTime, ending);
        visitors++;
    }

    void planned(PlannedPresence presence) {
        counters.get(presence.counter()).planned += presence.planned() / MINUTE;
        draw.planned(presence.planned() / MINUTE);
    }

    void served(PlannedPresence presence, long start, long service) {
        long until = presence.plannedUntil(start);
        double overtime =
                presence.staysLonger(until) ? Math.max(0, start + service - Math.max(start, until)) / MINUTE : 0;
        counters.get(presence.counter()).busy += service / MINUTE;
        counters.get(presence.counter()).overtime += overtime;
        draw.served(service / MINUTE, overtime);
    }

    /** A whole week has been run. */
    void endDraw() {
        draw.into(draws);
        draw = new DrawTally();
    }

    WeekFigures figures() {
        double count = Math.max(1, draws.get(Measure.MEAN_WAIT).size());
        List<CounterLoad> loads = counters.stream()
                .map(load -> new CounterLoad(load.planned / count, load.busy / count, load.overtime / count))
                .toList();
        List<Double> ninetieth = waitsOfDays.stream()
                .map(waits -> DrawTally.quantile(waits, 0.9))
                .toList();
        return new WeekFigures(visitors / count, draws, days, ninetieth, loads);
    }

    /** What is summed of one counter, minutes. */
    private static final class CounterMinutes {
        private double planned;
        private double busy;
        private double overtime;
    }
}
