package fr.parvis.queueing.improve.study;

import fr.parvis.queueing.arrival.ArrivalProfile;
import fr.parvis.queueing.arrival.ArrivingVisitor;
import fr.parvis.queueing.arrival.ServicePool;
import fr.parvis.queueing.arrival.TypicalWeek;
import fr.parvis.queueing.arrival.WeekSource;
import fr.parvis.queueing.arrival.law.Punctuality;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitTargets;
import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.queueing.rule.ScoreOrder;
import fr.parvis.queueing.simulation.CounterShifts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Weeks of two days at a site with two motifs, open from 8:30 to 12:00. */
final class Weeks {
    static final long MINUTE = 60_000;
    static final long OPENS = 510 * MINUTE;
    static final long CLOSES = 720 * MINUTE;
    static final WaitTargets TARGETS = RuleSettings.standard().targets();
    private static final PlannedDay.Motifs MOTIFS =
            new PlannedDay.Motifs(List.of(8.0 * MINUTE, 15.0 * MINUTE), List.of(0.5, 0.5));

    private Weeks() {}

    /** A week of two equal days with that many counters, all able to do everything. */
    static List<PlannedDay> staffedBy(int counters) {
        return twice(IntStream.range(0, counters).mapToObj(Weeks::allMorning).toList());
    }

    static List<PlannedDay> twice(List<PlannedPresence> presences) {
        PlannedDay day = new PlannedDay(presences, MOTIFS);
        return List.of(day, day);
    }

    static PlannedPresence allMorning(int counter) {
        return presence(counter, List.of(true, true), new CounterShifts.Shift(OPENS, CLOSES, true));
    }

    static PlannedPresence presence(int counter, List<Boolean> able, CounterShifts.Shift... pieces) {
        return new PlannedPresence(counter, able, List.of(pieces));
    }

    /** That many visitors an hour for each motif, one in ten with an appointment. */
    static WeekSource coming(double perHour) {
        List<ArrivalProfile.Cell> cells = new ArrayList<>();
        for (int day = 0; day < 2; day++) {
            for (int half = 17; half < 23; half++) {
                for (int motif = 0; motif < 2; motif++) {
                    cells.add(new ArrivalProfile.Cell(day, half, motif, VisitorClass.WALK_IN, perHour * 0.45));
                    cells.add(new ArrivalProfile.Cell(day, half, motif, VisitorClass.APPOINTMENT, perHour * 0.05));
                }
            }
        }
        ServicePool services = new ServicePool(List.of(List.of(), List.of()), MOTIFS.mean());
        return new TypicalWeek(new ArrivalProfile(cells, 2), services, Punctuality.usual(), 7);
    }

    static WeekFigures run(List<PlannedDay> days, WeekSource visitors, int draws) {
        WeekRun run = new WeekRun(days, 6, TARGETS, new ScoreOrder(RuleSettings.standard()));
        for (int draw = 0; draw < draws; draw++) {
            run.run(visitors.week(draw));
        }
        return run.figures();
    }

    /** Somebody without appointment who never leaves. */
    static ArrivingVisitor walkIn(int motif, long arrival, long service) {
        return new ArrivingVisitor(motif, VisitorClass.WALK_IN, arrival, arrival, service, Long.MAX_VALUE);
    }
}
