package fr.parvis.queueing.arrival;

import fr.parvis.queueing.arrival.law.SiteLaw;
import fr.parvis.queueing.metrics.HalfHours;
import fr.parvis.queueing.room.VisitorClass;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The same people when the door is open at other hours.
 *
 * <p>Who would find it closed comes when it opens next that day, or in the last hour before it closes, or on the next
 * open day. A half hour that is newly open draws walk-ins from all the others, as many as a half hour has in the
 * mean. The number of people in the week stays.
 */
public final class OtherHours implements WeekSource {
    private static final long SALT = 0x6F74686572L;
    private static final long AFTER_OPENING = SiteLaw.AFTER_OPENING.millis();
    private static final long BEFORE_CLOSING = SiteLaw.BEFORE_CLOSING.millis();

    private final WeekSource usual;
    private final OpeningWeek today;
    private final OpeningWeek then;
    private final long seed;

    public OtherHours(WeekSource usual, OpeningWeek today, OpeningWeek then, long seed) {
        this.usual = usual;
        this.today = today;
        this.then = then;
        this.seed = seed;
    }

    @Override
    public List<List<ArrivingVisitor>> week(int draw) {
        List<List<ArrivingVisitor>> week = usual.week(draw);
        if (today.equals(then)) {
            return week;
        }
        SplittableRandom random = Seeds.of(seed ^ SALT, draw);
        List<List<ArrivingVisitor>> moved = new ArrayList<>();
        week.forEach(day -> moved.add(new ArrayList<>()));
        List<Integer> fresh = then.beyond(today);
        double attracted = fresh.size() / Math.max(1.0, fresh.size() + today.count());
        for (int day = 0; day < week.size(); day++) {
            for (ArrivingVisitor each : week.get(day)) {
                place(moved, day, each, random.nextDouble() < attracted ? fresh : List.of(), random);
            }
        }
        return moved;
    }

    private void place(
            List<List<ArrivingVisitor>> moved,
            int day,
            ArrivingVisitor each,
            List<Integer> fresh,
            SplittableRandom random) {
        double chance = random.nextDouble();
        if (!fresh.isEmpty() && each.visitorClass() != VisitorClass.APPOINTMENT) {
            int slot = fresh.get((int) (chance * fresh.size()));
            moved.get(slot / HalfHours.A_DAY)
                    .add(each.at(slot % HalfHours.A_DAY * HalfHours.MILLIS + random.nextLong(HalfHours.MILLIS)));
        } else if (then.holds(day, each.arrival()) || !today.holds(day, each.arrival())) {
            moved.get(day).add(each);
        } else {
            for (int later = 0; later < moved.size(); later++) {
                int other = (day + later) % moved.size();
                if (!then.days().get(other).isEmpty()) {
                    moved.get(other).add(each.at(nearest(other, each.arrival(), chance)));
                    return;
                }
            }
        }
    }

    private long nearest(int day, long arrival, double chance) {
        for (OpeningWeek.Stretch stretch : then.days().get(day)) {
            if (stretch.holds(arrival)) {
                return arrival;
            }
            if (stretch.opens() > arrival) {
                return stretch.opens() + Math.round(chance * AFTER_OPENING);
            }
        }
        OpeningWeek.Stretch last = then.days().get(day).get(then.days().get(day).size() - 1);
        return Math.max(last.opens(), last.closes() - Math.round(chance * BEFORE_CLOSING) - 1);
    }
}
