package fr.parvis.study.control;

import fr.parvis.queueing.room.VisitorClass;
import java.time.Duration;
import java.time.LocalDate;

/**
 * A visit that was, as the periods tell it; instants in milliseconds since midnight at the site.
 *
 * @param day when
 * @param motifId what for, at arrival
 * @param visitorClass walk-in, priority or appointment
 * @param arrival when they came
 * @param hour of the appointment, null without
 * @param called when they were first called, null if never
 * @param atDesk milliseconds called or served, whole visit
 * @param ended when the last thing happened
 * @param served whether an agent received them
 */
public record PastVisit(
        LocalDate day,
        long motifId,
        VisitorClass visitorClass,
        long arrival,
        Long hour,
        Long called,
        long atDesk,
        long ended,
        boolean served) {

    /** The same visit, keeping the counter so much longer; nobody who was never called keeps one. */
    PastVisit keeping(Duration longer) {
        long desk = called == null ? atDesk : atDesk + longer.toMillis();
        return new PastVisit(day, motifId, visitorClass, arrival, hour, called, desk, ended, served);
    }

    /** From when the wait counts. */
    public long reference() {
        return hour == null ? arrival : Math.max(arrival, hour);
    }

    /** How long they waited: to the first call, or until they left. */
    public long waited() {
        return Math.max(0, (called == null ? ended : called) - reference());
    }
}
