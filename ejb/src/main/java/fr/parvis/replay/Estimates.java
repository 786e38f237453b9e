package fr.parvis.replay;

import fr.parvis.queueing.forecast.Calibration;
import fr.parvis.queueing.forecast.Outlook;
import fr.parvis.queueing.forecast.ServiceInProgress;
import fr.parvis.queueing.forecast.WaitForecast;
import fr.parvis.queueing.forecast.WaitSpread;
import fr.parvis.queueing.learn.PatienceMemory;
import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.queueing.simulation.EventSimulation;
import fr.parvis.replay.scenario.Scenario;
import fr.parvis.replay.scenario.Scenario.VisitorRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What every visitor of a replayed scenario would have been told on arrival, calibrated as the days go by on those
 * without appointment who have been called since.
 */
final class Estimates implements EventSimulation.Follower {

    /** Header of the file; instants and waits in seconds. */
    static final String HEADER = "visitor_id,t,p25,p50,p90";

    /** Three times as many as the live desk draws: nobody waits for this file, and quartiles of 50 draws are rough. */
    private static final int DRAWS = 150;

    private final ReplayOutlook outlook;
    private final WaitForecast forecast = new WaitForecast(DRAWS);
    private final Calibration calibration = new Calibration();
    private final List<String> lines = new ArrayList<>();
    private final Map<Integer, ServiceInProgress> serving = new HashMap<>();
    private final Map<Long, WaitSpread> told = new HashMap<>();
    private PatienceMemory patience = PatienceMemory.empty();
    private List<VisitorRow> present = List.of();
    private List<VisitorRow> book = List.of();

    Estimates(Scenario scenario, RuleSettings settings) {
        this.outlook = new ReplayOutlook(scenario, settings);
    }

    /** A new day begins with an empty room: those who will come, in order of id, and the whole appointment book. */
    void day(List<VisitorRow> visitors, List<VisitorRow> all) {
        present = visitors;
        book = all.stream().filter(visitor -> visitor.appointment() != null).toList();
        patience = patience.fade();
        serving.clear();
        told.clear();
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public boolean arrived(QueuedVisit visit, EventSimulation run) {
        long now = run.now();
        serving.keySet().removeIf(counter -> run.busyUntil(counter) == QueuedVisit.NEVER);
        List<Outlook.Booked> toCome = book.stream()
                .filter(visitor -> visitor.arrival() == null || visitor.arrival() * ReplayDesk.SECOND > now)
                .map(visitor -> new Outlook.Booked(visitor.motif(), Instant.ofEpochSecond(visitor.appointment())))
                .toList();
        WaitSpread spread = forecast.spreads(
                        outlook.present(run, serving, new ReplayOutlook.Known(toCome, patience.leaving())),
                        List.of(visit.id()))
                .get(visit.id());
        String id = present.get((int) visit.id()).id();
        if (spread == null) {
            lines.add(id + "," + now / ReplayDesk.SECOND + ",,,");
        } else {
            told.put(visit.id(), spread);
            WaitSpread corrected = spread.corrected(calibration.corrections());
            lines.add(id + "," + now / ReplayDesk.SECOND + "," + seconds(corrected.p25()) + ","
                    + seconds(corrected.p50()) + "," + seconds(corrected.p90()));
        }
        return true;
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.round(wait.toMillis() / 1000.0));
    }

    @Override
    public boolean started(QueuedVisit visit, int counter, long now) {
        serving.put(counter, new ServiceInProgress(counter, visit.motif(), Instant.ofEpochMilli(now)));
        patience = patience.stayed(waited(visit, now));
        WaitSpread spread = told.remove(visit.id());
        if (spread != null && visit.visitorClass() != VisitorClass.APPOINTMENT) {
            Duration actual = Duration.ofMillis(now - visit.arrival());
            calibration.learn(
                    spread, spread.corrected(calibration.corrections()).range(), actual);
        }
        return true;
    }

    @Override
    public boolean left(QueuedVisit visit, long now) {
        patience = patience.left(waited(visit, now));
        return true;
    }

    private static Duration waited(QueuedVisit visit, long now) {
        return Duration.ofMillis(Math.max(0, now - visit.reference()));
    }
}
