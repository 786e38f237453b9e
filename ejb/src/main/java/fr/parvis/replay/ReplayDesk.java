package fr.parvis.replay;

import fr.parvis.queueing.RuleSettings;
import fr.parvis.queueing.VisitorClass;
import fr.parvis.queueing.floor.Duties;
import fr.parvis.queueing.floor.Skills;
import fr.parvis.queueing.floor.Visit;
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

    static Duties duties(Scenario scenario) {
        List<List<Duties.Shift>> shifts = new ArrayList<>();
        for (Scenario.CounterRow counter : scenario.counters()) {
            shifts.add(counter.shifts().stream()
                    .map(shift -> new Duties.Shift(shift.start() * SECOND, shift.end() * SECOND, shift.drains()))
                    .toList());
        }
        return new Duties(shifts);
    }

    static RuleSettings settings(Scenario scenario) {
        RuleSettings settings = RuleSettings.standard();
        for (VisitorClass each : VisitorClass.values()) {
            settings = settings.withTarget(
                    each, Duration.ofSeconds(scenario.targets().get(each.rank())));
        }
        return settings;
    }

    /** Those who came, in order of arrival; a visit's id is the rank of the visitor's id among them. */
    static List<Visit> visits(List<VisitorRow> present) {
        List<Visit> visits = new ArrayList<>();
        for (int rank = 0; rank < present.size(); rank++) {
            visits.add(visit(rank, present.get(rank)));
        }
        visits.sort(Comparator.comparingLong(Visit::arrival).thenComparingLong(Visit::id));
        return visits;
    }

    /** Those who came, in order of their id. */
    static List<VisitorRow> present(List<VisitorRow> day) {
        return day.stream()
                .filter(visitor -> visitor.arrival() != null)
                .sorted(Comparator.comparing(VisitorRow::id))
                .toList();
    }

    private static Visit visit(int id, VisitorRow row) {
        long reference = row.reference() * SECOND;
        long leaves = row.patience() == null ? Visit.NEVER : reference + row.patience() * SECOND;
        return Visit.waiting(id, row.motif(), row.kind(), row.arrival() * SECOND, reference)
                .taking(row.service() * SECOND)
                .leavingAt(leaves);
    }
}
