package fr.parvis.replay;

import fr.parvis.queueing.arrival.law.LogLogisticPatience;
import fr.parvis.queueing.arrival.law.Punctuality;
import fr.parvis.queueing.forecast.Outlook;
import fr.parvis.queueing.forecast.Present;
import fr.parvis.queueing.forecast.ServiceInProgress;
import fr.parvis.queueing.room.MotifLoad;
import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitingTicket;
import fr.parvis.queueing.rule.DeskSnapshot;
import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.queueing.simulation.EventSimulation;
import fr.parvis.replay.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The present of a replayed day as the desk would know it: who waits, who is served since when, the roster, the
 * appointment book, and the arrivals a manager expects. Never the future of the trace.
 */
final class ReplayOutlook {

    static final double LEAST_VARIATION = 0.01;
    static final double MOST_ABSENT = 0.99;

    private final Scenario scenario;
    private final RuleSettings settings;
    private final List<MotifLoad> loads = new ArrayList<>();
    private final List<Outlook.Presence> presences = new ArrayList<>();
    private final List<Outlook.Flow> walkIns = new ArrayList<>();
    private final Outlook.Habits habits;

    ReplayOutlook(Scenario scenario, RuleSettings settings) {
        this.scenario = scenario;
        this.settings = settings;
        Map<Long, Double> variations = new HashMap<>();
        for (int motif = 0; motif < scenario.motifs().size(); motif++) {
            Scenario.MotifRow row = scenario.motifs().get(motif);
            loads.add(new MotifLoad(motif, Duration.ofMillis(Math.round(row.mean() * 1000)), row.share()));
            variations.put((long) motif, Math.max(LEAST_VARIATION, row.variation()));
        }
        for (int counter = 0; counter < scenario.counters().size(); counter++) {
            long id = counter;
            scenario.counters()
                    .get(counter)
                    .shifts()
                    .forEach(shift -> presences.add(
                            new Outlook.Presence(id, at(shift.start()), at(shift.end()), shift.drains())));
        }
        Punctuality usual = Punctuality.usual();
        Scenario.Expectation expectation = scenario.expectation();
        double noShow = expectation == null ? usual.noShow() : Math.min(MOST_ABSENT, expectation.noShow());
        this.habits = new Outlook.Habits(
                variations,
                new Punctuality(noShow, usual.earliness(), usual.spread()),
                LogLogisticPatience.usual(),
                Outlook.Corrections.none());
        if (scenario.expects()) {
            walkIns(expectation);
        }
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(second);
    }

    private void walkIns(Scenario.Expectation expectation) {
        double weight = expectation.profile().stream()
                .mapToDouble(period -> period.weight() * (period.end() - period.start()))
                .sum();
        for (Scenario.Period period : expectation.profile()) {
            double visitors = expectation.walkIns() * period.weight() * (period.end() - period.start()) / weight;
            for (int motif = 0; motif < scenario.motifs().size(); motif++) {
                double expected = visitors * scenario.motifs().get(motif).walkInShare() / scenario.walkInShares();
                flow(motif, period, VisitorClass.WALK_IN, expected * (1 - expectation.priority()));
                flow(motif, period, VisitorClass.PRIORITY, expected * expectation.priority());
            }
        }
    }

    private void flow(int motif, Scenario.Period period, VisitorClass visitorClass, double expected) {
        walkIns.add(new Outlook.Flow(motif, visitorClass, at(period.start()), at(period.end()), expected));
    }

    /** What is known at an instant besides who waits: appointments of the day still to come, and how patient visitors have been. */
    record Known(List<Outlook.Booked> booked, LogLogisticPatience leaving) {}

    /** The present at the instant the run has reached. */
    Present present(EventSimulation run, Map<Integer, ServiceInProgress> serving, Known known) {
        List<WaitingTicket> waiting = new ArrayList<>();
        for (int place = 0; place < run.room().size(); place++) {
            waiting.add(ticket(run.room().at(place)));
        }
        DeskSnapshot desk = new DeskSnapshot(Instant.ofEpochMilli(run.now()), waiting, counters(run), loads, settings);
        Outlook.Habits now = new Outlook.Habits(
                habits.variations(), habits.punctuality(), known.leaving(), Outlook.Corrections.none());
        return new Present(desk, List.copyOf(serving.values()), new Outlook(presences, known.booked(), walkIns, now));
    }

    private List<OpenCounter> counters(EventSimulation run) {
        List<OpenCounter> counters = new ArrayList<>();
        for (int counter = 0; counter < scenario.counters().size(); counter++) {
            Set<Long> skills = new HashSet<>();
            scenario.counters().get(counter).skills().forEach(motif -> skills.add((long) motif));
            long idle = run.room().idleSince(counter);
            Instant since = idle == QueuedVisit.NEVER ? null : Instant.ofEpochMilli(idle);
            counters.add(new OpenCounter(counter, counter, skills, Set.of(), since));
        }
        return counters;
    }

    private static WaitingTicket ticket(QueuedVisit visit) {
        Instant reference = Instant.ofEpochMilli(visit.reference());
        VisitorClass visitorClass = visit.visitorClass();
        Instant hour = visitorClass == VisitorClass.APPOINTMENT ? reference : null;
        return new WaitingTicket(
                visit.id(),
                visit.motif(),
                visitorClass,
                Instant.ofEpochMilli(visit.arrival()),
                hour,
                null,
                null,
                null,
                reference);
    }
}
