package fr.parvis.queueing.forecast;

import fr.parvis.queueing.DeskFloor;
import fr.parvis.queueing.OpenCounter;
import fr.parvis.queueing.floor.BalancedOrder;
import fr.parvis.queueing.floor.Duties;
import fr.parvis.queueing.floor.Floor;
import fr.parvis.queueing.floor.FloorRun;
import fr.parvis.queueing.floor.Visit;
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
    private final DeskFloor layout;
    private final long now;
    private final List<ServiceTimes> times = new ArrayList<>();
    private final ArrivalsToCome arrivals;
    private final Duties duties;
    private final List<OpenCounter> counters;
    private final Map<Long, ServiceInProgress> serving = new HashMap<>();
    private final List<Visit> waiting;
    private final BalancedOrder order;
    private final EvenDraws even;

    /** Whose wait is asked: tickets that wait, and somebody who would come now or null. */
    record Asked(Set<Long> tickets, Visit newcomer) {}

    /** So many futures of the present, to be run by their numbers. */
    public Futures(Present present, int draws) {
        this.present = present;
        this.layout = new DeskFloor(present.desk());
        this.now = present.desk().now().toEpochMilli();
        for (int motif = 0; motif < layout.skills().motifs(); motif++) {
            double variation = present.outlook().habits().variation(layout.motifId(motif));
            times.add(new ServiceTimes(layout.skills().mean(motif), variation));
        }
        this.arrivals = new ArrivalsToCome(present, layout);
        this.counters = present.desk().counters().stream()
                .sorted(Comparator.comparingLong(OpenCounter::id))
                .toList();
        this.duties = duties();
        present.inProgress().forEach(service -> serving.put(service.counterId(), service));
        this.waiting = layout.visits();
        this.order = new BalancedOrder(layout.scales());
        this.even = new EvenDraws(draws, counters.size() + 2 * waiting.size());
    }

    private Duties duties() {
        List<List<Duties.Shift>> shifts = new ArrayList<>();
        counters.forEach(counter -> shifts.add(shifts(counter.id())));
        return new Duties(shifts);
    }

    private List<Duties.Shift> shifts(long counterId) {
        List<Duties.Shift> known = present.outlook().presences().stream()
                .filter(presence -> presence.counterId() == counterId)
                .sorted(Comparator.comparing(Outlook.Presence::from))
                .map(presence -> new Duties.Shift(
                        presence.from().toEpochMilli(), presence.until().toEpochMilli(), presence.drains()))
                .toList();
        return known.isEmpty() ? List.of(new Duties.Shift(now, now + DAY, false)) : known;
    }

    /** The numbering between identities and places that the futures run with. */
    public DeskFloor layout() {
        return layout;
    }

    /** Runs the future of that number with everybody staying until called, and gives it where the follower stopped it. */
    public FloorRun run(int number, FloorRun.Follower follower) {
        FloorRun run = begun(number, follower);
        for (int place = 0; place < waiting.size(); place++) {
            run.floor().join(timed(place, number));
        }
        run.run(now, arrivals.drawn(new SplittableRandom(number), times));
        return run;
    }

    /** Runs the future of that number with visitors losing patience; those asked about are called all the same. */
    void run(int number, Asked asked, FloorRun.Follower follower) {
        RandomGenerator random = new SplittableRandom(number);
        Leavers leavers = new Leavers(present.outlook().habits().leaving(), follower);
        FloorRun run = begun(number, leavers);
        leavers.follow(run);
        for (int place = 0; place < waiting.size(); place++) {
            Visit visit = timed(place, number);
            double patience = even.share(counters.size() + 2 * place + 1, number);
            run.floor()
                    .join(leavers.waiting(visit, now, patience, asked.tickets().contains(visit.id())));
        }
        if (asked.newcomer() != null) {
            run.floor().join(asked.newcomer());
        }
        run.run(now, leavers.coming(arrivals.drawn(random, times), random));
    }

    private FloorRun begun(int number, FloorRun.Follower follower) {
        FloorRun run = new FloorRun(new Floor(layout.skills()), duties, order, follower);
        for (int counter = 0; counter < counters.size(); counter++) {
            occupy(run, counter, number);
        }
        return run;
    }

    private void occupy(FloorRun run, int place, int number) {
        OpenCounter counter = counters.get(place);
        ServiceInProgress service = serving.get(counter.id());
        if (service == null) {
            run.floor()
                    .free(
                            place,
                            counter.idleSince() == null
                                    ? now
                                    : counter.idleSince().toEpochMilli());
            return;
        }
        int motif = layout.motif(service.motifId());
        ServiceTimes lasting = motif < 0 ? new ServiceTimes(layout.skills().average(), 0.6) : times.get(motif);
        long elapsed = Math.max(0, now - service.startedAt().toEpochMilli());
        run.occupy(place, now + lasting.remaining(elapsed, even.share(place, number)));
    }

    private Visit timed(int place, int number) {
        Visit visit = waiting.get(place);
        return visit.taking(times.get(visit.motif()).whole(even.share(counters.size() + 2 * place, number)));
    }
}
