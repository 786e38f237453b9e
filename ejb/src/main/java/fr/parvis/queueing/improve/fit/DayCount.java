package fr.parvis.queueing.improve.fit;

import fr.parvis.queueing.metrics.Quantile;
import fr.parvis.queueing.metrics.TargetCount;
import fr.parvis.queueing.metrics.WaitCount;
import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitTargets;
import fr.parvis.queueing.simulation.EventSimulation;
import java.util.ArrayList;
import java.util.List;

/** Counts waits, targets and overtime while days run, each wait kept for the quantiles. */
final class DayCount implements EventSimulation.Follower {

    private final WaitTargets targets;
    private final TargetCount kept = new TargetCount();
    private final List<Double> waits = new ArrayList<>();
    private WaitCount today;
    private int left;
    private int days;
    private long closing;
    private double longestSum;
    private double overtime;

    DayCount(WaitTargets targets) {
        this.targets = targets;
        this.today = new WaitCount(targets);
    }

    void begin(long closes) {
        endDay();
        days++;
        closing = closes;
    }

    private void endDay() {
        longestSum += today.longest();
        kept.add(today.kept());
        today = new WaitCount(targets);
    }

    @Override
    public boolean started(QueuedVisit visit, int counter, long now) {
        waits.add(today.add(visit, now, true));
        overtime += Math.max(0, now + visit.service() - Math.max(now, closing)) / WaitCount.MINUTE;
        return true;
    }

    @Override
    public boolean left(QueuedVisit visit, long now) {
        left++;
        waits.add(today.add(visit, now, false));
        return true;
    }

    /** Somebody still waiting when nothing can happen any more: gone unserved at closing. */
    void neverServed(QueuedVisit visit) {
        left(visit, Math.max(closing, visit.arrival()));
    }

    StaffingFigures figures() {
        endDay();
        waits.sort(null);
        double sum = waits.stream().mapToDouble(Double::doubleValue).sum();
        int visitors = waits.size();
        return new StaffingFigures(
                visitors,
                sum / Math.max(1, visitors),
                quantile(0.9),
                quantile(0.99),
                kept.missed(),
                kept.missed(VisitorClass.APPOINTMENT),
                kept.missed(VisitorClass.PRIORITY),
                longestSum / Math.max(1, days),
                visitors == 0 ? 0 : 1 - (double) (visitors - left) / visitors,
                overtime / Math.max(1, days));
    }

    private double quantile(double share) {
        return waits.isEmpty() ? 0 : Quantile.NEAREST.of(waits, share);
    }
}
