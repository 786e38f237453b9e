package fr.parvis.replay;

import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.Skills;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.queueing.simulation.CounterShifts;
import fr.parvis.replay.scenario.Scenario;
import fr.parvis.replay.scenario.Scenario.VisitorRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A scenario as the floor knows it: skills, duties, settings, and the visitors of a day in order of arrival. */
final class ReplayDesk {

    static final long SECOND = 1000;

    private ReplayDesk() {}

    static Skills skills(Scenario scenario) {
        int motifs = scenario.motifs().size();
        boolean[][] able = new boolean[scenario.counters().size()][motifs];
        for (int counter = 0; counter < able.length; counter++) {
            for (int motif : scenario.counters().get(counter).skills()) {
                able[counter][motif] = true;
            }
        }
        double[] mean = scenario.motifs().stream()
                .mapToDouble(motif -> motif.mean() * SECOND)
                .toArray();
        double[] share =
                scenario.motifs().stream().mapToDouble(Scenario.MotifRow::share).toArray();
        return new Skills(able, new boolean[able.length][0], mean, share);
    }

    static CounterShifts duties(Scenario scenario) {
        List<List<CounterShifts.Shift>> shifts = new ArrayList<>();
        for (Scenario.CounterRow counter : scenario.counters()) {
            shifts.add(counter.shifts().stream()
                    .map(shift -> new CounterShifts.Shift(shift.start() * SECOND, shift.end() * SECOND, shift.drains()))
                    .toList());
        }
        return new CounterShifts(shifts);
    }

    static RuleSettings settings(Scenario scenario) {
        RuleSettings settings = RuleSettings.standard();
        for (VisitorClass each : VisitorClass.values()) {
            settings = settings.withTarget(each, Duration.ofSeconds(scenario.target(each)));
        }
        return settings;
    }

    /** Those who came, in order of arrival; a visit's id is the rank of the visitor's id among them. */
    static List<QueuedVisit> visits(List<VisitorRow> present) {
        List<QueuedVisit> visits = new ArrayList<>();
        for (int rank = 0; rank < present.size(); rank++) {
            visits.add(visit(rank, present.get(rank)));
        }
        visits.sort(Comparator.comparingLong(QueuedVisit::arrival).thenComparingLong(QueuedVisit::id));
        return visits;
    }

    /** Those who came, in order of their id. */
    static List<VisitorRow> present(List<VisitorRow> day) {
        return day.stream()
                .filter(visitor -> visitor.arrival() != null)
                .sorted(Comparator.comparing(VisitorRow::id))
                .toList();
    }

    private static QueuedVisit visit(int id, VisitorRow row) {
        long reference = row.reference() * SECOND;
        long leaves = row.patience() == null ? QueuedVisit.NEVER : reference + row.patience() * SECOND;
        return QueuedVisit.waiting(id, row.motif(), row.visitorClass(), row.arrival() * SECOND, reference)
                .taking(row.service() * SECOND)
                .leavingAt(leaves);
    }
}
