package fr.parvis.queueing.forecast;

import fr.parvis.queueing.DeskFloor;
import fr.parvis.queueing.OpenCounter;
import fr.parvis.queueing.VisitorClass;
import fr.parvis.queueing.floor.BalancedOrder;
import fr.parvis.queueing.floor.Duties;
import fr.parvis.queueing.floor.Floor;
import fr.parvis.queueing.floor.FloorRun;
import fr.parvis.queueing.floor.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** One possible future of the present: everything unknown is drawn, then the desk runs by the rule. */
final class Draw {

    private static final long DAY = 24 * 3_600_000L;

    private final Present present;
    private final DeskFloor layout;
    private final long now;
    private final ServiceTimes times;
    private final Duties duties;

    Draw(Present present) {
        this.present = present;
        this.layout = new DeskFloor(present.desk());
        this.now = present.desk().now().toEpochMilli();
        this.times = new ServiceTimes(present.outlook().habits().variation());
        this.duties = duties();
    }

    private Duties duties() {
        List<List<Duties.Shift>> shifts = new ArrayList<>();
        present.desk().counters().stream()
                .sorted(Comparator.comparingLong(OpenCounter::id))
                .forEach(counter -> shifts.add(shifts(counter.id())));
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

    DeskFloor layout() {
        return layout;
    }

    /** Runs one future, with a visitor who would come now in front of the others to come, or null. */
    void run(RandomGenerator random, Visit newcomer, FloorRun.Follower follower) {
        Floor floor = new Floor(layout.skills());
        FloorRun run = new FloorRun(floor, duties, new BalancedOrder(layout.scales()), follower);
        occupy(run, random);
        layout.visits().forEach(visit -> floor.join(timed(visit, random)));
        List<Visit> toCome = toCome(random);
        if (newcomer != null) {
            floor.join(timed(newcomer, random));
        }
        run.run(now, toCome);
    }

    private void occupy(FloorRun run, RandomGenerator random) {
        present.desk().counters().stream()
                .sorted(Comparator.comparingLong(OpenCounter::id))
                .forEach(counter -> occupy(run, counter, random));
    }

    private void occupy(FloorRun run, OpenCounter counter, RandomGenerator random) {
        int place = layout.counter(counter.id());
        ServiceInProgress service = present.inProgress().stream()
                .filter(candidate -> candidate.counterId() == counter.id())
                .findFirst()
                .orElse(null);
        if (service == null) {
            Instant idle = counter.idleSince();
            run.floor().free(place, idle == null ? now : idle.toEpochMilli());
            return;
        }
        int motif = layout.motif(service.motifId());
        double mean = motif < 0
                ? run.floor().skills().average()
                : run.floor().skills().mean(motif);
        long elapsed = Math.max(0, now - service.startedAt().toEpochMilli());
        run.occupy(place, now + times.remaining(mean, elapsed, random));
    }

    private Visit timed(Visit visit, RandomGenerator random) {
        return visit.taking(times.whole(layout.skills().mean(visit.motif()), random));
    }

    private List<Visit> toCome(RandomGenerator random) {
        List<Visit> toCome = new ArrayList<>();
        present.outlook().booked().forEach(booked -> booked(toCome, booked, random));
        present.outlook().walkIns().forEach(flow -> flow(toCome, flow, random));
        toCome.sort(Comparator.comparingLong(Visit::arrival).thenComparingLong(Visit::id));
        return toCome;
    }

    private void booked(List<Visit> toCome, Outlook.Booked booked, RandomGenerator random) {
        Outlook.Habits habits = present.outlook().habits();
        int motif = layout.motif(booked.motifId());
        boolean absent = random.nextDouble() < habits.noShow();
        double drawn = random.nextGaussian() * habits.spread().toMillis();
        if (absent || motif < 0) {
            return;
        }
        long hour = booked.appointment().toEpochMilli();
        long arrival = hour - habits.earliness().toMillis() + Math.round(drawn);
        if (arrival > now || hour > now) {
            arrival = Math.max(arrival, now + 1);
            toCome.add(timed(visit(toCome, motif, VisitorClass.APPOINTMENT, arrival, hour), random));
        }
    }

    private void flow(List<Visit> toCome, Outlook.Flow flow, RandomGenerator random) {
        int motif = layout.motif(flow.motifId());
        long end = flow.until().toEpochMilli();
        double gap = (end - flow.from().toEpochMilli()) / flow.expected();
        double instant = Math.max(now, flow.from().toEpochMilli()) - gap * Math.log(1 - random.nextDouble());
        while (motif >= 0 && instant < end) {
            long arrival = Math.round(instant);
            toCome.add(timed(visit(toCome, motif, flow.visitorClass(), arrival, arrival), random));
            instant -= gap * Math.log(1 - random.nextDouble());
        }
    }

    private static Visit visit(List<Visit> toCome, int motif, VisitorClass kind, long arrival, long hour) {
        long id = Long.MAX_VALUE / 2 + toCome.size();
        return Visit.waiting(id, motif, kind.rank(), arrival, Math.max(arrival, hour));
    }
}
