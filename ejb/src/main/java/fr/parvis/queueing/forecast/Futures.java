package fr.parvis.queueing.forecast;

import fr.parvis.queueing.arrival.law.ServiceLaw;
import fr.parvis.queueing.arrival.law.SiteLaw;
import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.RoomState;
import fr.parvis.queueing.rule.IndexedDesk;
import fr.parvis.queueing.rule.ScoreOrder;
import fr.parvis.queueing.simulation.CounterShifts;
import fr.parvis.queueing.simulation.EventSimulation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The futures of the present: everything unknown is drawn from a fixed series, then the desk runs by the rule. */
public final class Futures {

    private static final long DAY = 24 * 3_600_000L;

    private final Present present;
    private final IndexedDesk layout;
    private final long now;
    private final List<ServiceLaw> times = new ArrayList<>();
    private final ArrivalsToCome arrivals;
    private final CounterShifts duties;
    private final List<OpenCounter> counters;
    private final Map<Long, ServiceInProgress> serving = new HashMap<>();
    private final List<QueuedVisit> waiting;
    private final ScoreOrder order;
    private final LatinHypercube even;

    /** Whose wait is asked: tickets that wait, and somebody who would come now or null. */
    record Asked(Set<Long> tickets, QueuedVisit newcomer) {}

    /** So many futures of the present, to be run by their numbers. */
    public Futures(Present present, int draws) {
        this.present = present;
        this.layout = new IndexedDesk(present.desk());
        this.now = present.desk().now().toEpochMilli();
        for (int motif = 0; motif < layout.skills().motifs(); motif++) {
            double variation = present.outlook().habits().variation(layout.motifId(motif));
            times.add(new ServiceLaw(layout.skills().mean(motif), variation));
        }
        this.arrivals = new ArrivalsToCome(present, layout);
        this.counters = present.desk().counters().stream()
                .sorted(Comparator.comparingLong(OpenCounter::id))
                .toList();
        this.duties = duties();
        present.inProgress().forEach(service -> serving.put(service.counterId(), service));
        this.waiting = layout.visits();
        this.order = new ScoreOrder(present.desk().settings());
        this.even = new LatinHypercube(draws, counters.size() + 2 * waiting.size());
    }

    private CounterShifts duties() {
        List<List<CounterShifts.Shift>> shifts = new ArrayList<>();
        counters.forEach(counter -> shifts.add(shifts(counter.id())));
        return new CounterShifts(shifts);
    }

    private List<CounterShifts.Shift> shifts(long counterId) {
        List<CounterShifts.Shift> known = present.outlook().presences().stream()
                .filter(presence -> presence.counterId() == counterId)
                .sorted(Comparator.comparing(Outlook.Presence::from))
                .map(presence -> new CounterShifts.Shift(
                        presence.from().toEpochMilli(), presence.until().toEpochMilli(), presence.drains()))
                .toList();
        return known.isEmpty() ? List.of(new CounterShifts.Shift(now, now + DAY, false)) : known;
    }

    /** The numbering between identities and places that the futures run with. */
    public IndexedDesk layout() {
        return layout;
    }

    /**
     * Runs the future of that number with everybody staying until called, and gives it where the follower stopped it.
     */
    public EventSimulation run(int number, EventSimulation.Follower follower) {
        EventSimulation run = begun(number, follower);
        for (int place = 0; place < waiting.size(); place++) {
            run.room().join(timed(place, number));
        }
        run.run(now, arrivals.drawn(new SplittableRandom(number), times));
        return run;
    }

    /** Runs the future of that number with visitors losing patience; those asked about are called all the same. */
    void run(int number, Asked asked, EventSimulation.Follower follower) {
        RandomGenerator random = new SplittableRandom(number);
        Leavers leavers = new Leavers(present.outlook().habits().leaving(), follower);
        EventSimulation run = begun(number, leavers);
        leavers.follow(run);
        for (int place = 0; place < waiting.size(); place++) {
            QueuedVisit visit = timed(place, number);
            double patience = even.share(counters.size() + 2 * place + 1, number);
            run.room()
                    .join(leavers.waiting(visit, now, patience, asked.tickets().contains(visit.id())));
        }
        if (asked.newcomer() != null) {
            run.room().join(asked.newcomer());
        }
        run.run(now, leavers.coming(arrivals.drawn(random, times), random));
    }

    private EventSimulation begun(int number, EventSimulation.Follower follower) {
        EventSimulation run = new EventSimulation(new RoomState(layout.skills()), duties, order, follower);
        for (int counter = 0; counter < counters.size(); counter++) {
            occupy(run, counter, number);
        }
        return run;
    }

    private void occupy(EventSimulation run, int place, int number) {
        OpenCounter counter = counters.get(place);
        ServiceInProgress service = serving.get(counter.id());
        if (service == null) {
            run.room()
                    .free(
                            place,
                            counter.idleSince() == null
                                    ? now
                                    : counter.idleSince().toEpochMilli());
            return;
        }
        int motif = layout.motif(service.motifId());
        ServiceLaw lasting = motif < 0
                ? new ServiceLaw(layout.skills().average(), SiteLaw.SERVICE_VARIATION.value())
                : times.get(motif);
        long elapsed = Math.max(0, now - service.startedAt().toEpochMilli());
        run.occupy(place, now + lasting.remaining(elapsed, even.share(place, number)));
    }

    private QueuedVisit timed(int place, int number) {
        QueuedVisit visit = waiting.get(place);
        return visit.taking(times.get(visit.motif()).whole(even.share(counters.size() + 2 * place, number)));
    }
}
