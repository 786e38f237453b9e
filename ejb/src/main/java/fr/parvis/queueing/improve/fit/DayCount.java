package fr.parvis.queueing.improve.fit;

import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.simulation.EventSimulation;
import java.util.ArrayList;
import java.util.List;

/** Counts waits, targets and overtime while days run. */
final class DayCount implements EventSimulation.Follower {

    private static final double MINUTE = 60_000;

    private final List<Long> targets;
    private final List<Double> waits = new ArrayList<>();
    private final int[] came = new int[3];
    private final int[] inTime = new int[3];
    private int left;
    private int days;
    private long closing;
    private double longest;
    private double longestSum;
    private double overtime;

    DayCount(List<Long> targets) {
        this.targets = targets;
    }

    void begin(long closes) {
        days++;
        longestSum += longest;
        longest = 0;
        closing = closes;
    }

    @Override
    public boolean started(QueuedVisit visit, int counter, long now) {
        count(visit, now, true);
        overtime += Math.max(0, now + visit.service() - Math.max(now, closing)) / MINUTE;
        return true;
    }

    @Override
    public boolean left(QueuedVisit visit, long now) {
        left++;
        count(visit, now, false);
        return true;
    }

    /** Somebody still waiting when nothing can happen any more: gone unserved at closing. */
    void neverServed(QueuedVisit visit) {
        left(visit, Math.max(closing, visit.arrival()));
    }

    private void count(QueuedVisit visit, long until, boolean served) {
        long wait = Math.max(0, until - visit.reference());
        waits.add(wait / MINUTE);
        came[visit.kind()]++;
        inTime[visit.kind()] += served && wait <= targets.get(visit.kind()) ? 1 : 0;
        longest = visit.kind() == 0 ? Math.max(longest, wait / MINUTE) : longest;
    }

    StaffingFigures figures() {
        waits.sort(null);
        double sum = waits.stream().mapToDouble(Double::doubleValue).sum();
        int visitors = waits.size();
        return new StaffingFigures(
                visitors,
                sum / Math.max(1, visitors),
                quantile(0.9),
                quantile(0.99),
                1 - share(inTime[0] + inTime[1] + inTime[2], visitors),
                1 - share(inTime[2], came[2]),
                1 - share(inTime[1], came[1]),
                (longestSum + longest) / Math.max(1, days),
                1 - share(visitors - left, visitors),
                overtime / Math.max(1, days));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    private double quantile(double share) {
        return waits.isEmpty() ? 0 : waits.get((int) Math.round(share * (waits.size() - 1)));
    }
}
