package fr.parvis.notification.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When somebody is reminded of one appointment. Whole days before are days of the calendar, so that a reminder of 9 h 20 comes at 9 h 20
 * also over a change of clocks; everything else is elapsed time. A reminder in quiet hours comes at their end, and not at all when that is
 * less than {@link #LEAST_LEAD} before the appointment. Who booked after a threshold has read the confirmation, and is not reminded at it.
 *
 * @param thresholds minutes before the appointment
 * @param quiet when nobody is disturbed
 * @param zone of the site
 */
public record ReminderPlan(List<Integer> thresholds, QuietHours quiet, ZoneId zone) {
    /** A reminder that comes later than this is of no use: they are on their way, or cannot come any more. */
    public static final Duration LEAST_LEAD = Duration.ofHours(1);

    /** A reminder that should have been sent so long ago, because no server ran, is not sent any more. */
    public static final Duration LATEST = Duration.ofHours(6);

    private static final int MINUTES_OF_A_DAY = 1440;

    public ReminderPlan {
        thresholds = List.copyOf(thresholds);
    }

    /**
     * One reminder.
     *
     * @param minutes its threshold
     * @param at when it comes
     */
    public record Reminder(int minutes, Instant at) {}

    /**
     * What is to be done now and when to look again.
     *
     * @param due the reminder that is due; of several, which a server that did not run left behind, the last
     * @param next when the next one is due; empty when there is none
     */
    public record Step(Optional<Reminder> due, Optional<Instant> next) {}

    /** The reminders of an appointment that was booked, or moved to its time, at a moment; by time. */
    public List<Reminder> of(Instant startsAt, Instant since) {
        return thresholds.stream()
                .filter(minutes -> !threshold(startsAt, minutes).isBefore(since))
                .map(minutes -> new Reminder(minutes, quiet.next(threshold(startsAt, minutes), zone)))
                .filter(reminder -> isUseful(reminder.at(), startsAt))
                .sorted(Comparator.comparing(Reminder::at).thenComparing(Reminder::minutes, Comparator.reverseOrder()))
                .toList();
    }

    /** What is to be done at a moment. */
    public Step at(Instant now, Instant startsAt, Instant since) {
        List<Reminder> all = of(startsAt, since);
        Optional<Instant> next =
                all.stream().map(Reminder::at).filter(at -> at.isAfter(now)).findFirst();
        Optional<Reminder> last =
                all.stream().filter(one -> !one.at().isAfter(now)).reduce((earlier, later) -> later);
        if (last.isEmpty() || last.get().at().plus(LATEST).isBefore(now) || !isUseful(now, startsAt)) {
            return new Step(Optional.empty(), next);
        }
        Instant allowed = quiet.next(now, zone);
        return allowed.equals(now)
                ? new Step(last, next)
                : new Step(
                        Optional.empty(),
                        Optional.of(next.filter(at -> at.isBefore(allowed)).orElse(allowed)));
    }

    private Instant threshold(Instant startsAt, int minutes) {
        return minutes % MINUTES_OF_A_DAY == 0
                ? startsAt.atZone(zone).minusDays(minutes / MINUTES_OF_A_DAY).toInstant()
                : startsAt.minus(Duration.ofMinutes(minutes));
    }

    private static boolean isUseful(Instant at, Instant startsAt) {
        return !at.isAfter(startsAt.minus(LEAST_LEAD));
    }
}
