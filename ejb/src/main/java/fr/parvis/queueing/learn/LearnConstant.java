package fr.parvis.queueing.learn;

import static fr.parvis.queueing.NamedConstant.Unit.COUNT;
import static fr.parvis.queueing.NamedConstant.Unit.DAYS;
import static fr.parvis.queueing.NamedConstant.Unit.FACTOR;
import static fr.parvis.queueing.NamedConstant.Unit.HOURS;
import static fr.parvis.queueing.NamedConstant.Unit.MINUTES;
import static fr.parvis.queueing.NamedConstant.Unit.SECONDS;
import static fr.parvis.queueing.NamedConstant.Unit.SHARE;

import fr.parvis.queueing.NamedConstant;

/**
 * The constants of what a site learns of itself: how fast it forgets, how much the prior of day one counts, what is
 * believed.
 */
public enum LearnConstant implements NamedConstant {
    NIGHT_FADING(
            0.98,
            SHARE,
            0,
            1,
            "what is left after a night of services, visits, appointments and patience",
            "design of the estimate: half-life of 34 nights"),
    WEEK_FADING(
            0.96,
            SHARE,
            0,
            1,
            "what is left after a week of the arrivals of a weekday",
            "half-life of 17 weeks; no experiment kept"),
    SERVICE_PRIOR(10, COUNT, 0, 1000, "services that the usual length of a motif counts for", "design of the estimate"),
    SERVICE_BEYOND_BELIEF(
            5, FACTOR, 2, 50, "times the mean from which on a service was most likely not finished", "ADR 0032"),
    SERVICE_NEVER_FORGOTTEN(30, MINUTES, 0, 240, "service below which it is always believed", "ADR 0032"),
    SERVICE_ALWAYS_FORGOTTEN(180, MINUTES, 30, 1440, "service beyond which it is never believed", "ADR 0032"),
    SERVICE_TOO_SHORT(10, SECONDS, 0, 120, "service below which nothing is learnt", "a press by mistake"),
    VARIATION_LEAST(0.2, FACTOR, 0, 1, "least variation of services learnt", "bounds what is learnt"),
    VARIATION_MOST(1.5, FACTOR, 1, 3, "greatest variation of services learnt", "bounds what is learnt"),
    APPOINTMENT_PRIOR(50, COUNT, 0, 1000, "appointments that the habits of day one count for", "no experiment kept"),
    APPOINTMENT_BELIEVABLE(
            60, MINUTES, 10, 240, "distance to the hour that is believed", "further off it was another visit"),
    PATIENCE_PRIOR(10, COUNT, 0, 1000, "leavers that the usual patience counts for", "no experiment kept"),
    PATIENCE_BELIEVABLE(3, HOURS, 1, 24, "wait beyond which a ticket was forgotten", "no experiment kept"),
    WEEKDAY_PRIOR(2, DAYS, 0, 50, "days that the mean of all weekdays counts for", "no experiment kept"),
    DAY_BOUND(
            3,
            FACTOR,
            1,
            5,
            "standard deviations that a day may be busier or quieter by",
            "beyond, something else has happened"),
    FIRST_DAY_LOAD(
            0.5,
            SHARE,
            0,
            1,
            "share of the time that counters are thought busy before anything is learnt",
            "no experiment kept"),
    FIRST_DAY_BELIEF(2, HOURS, 0, 24, "hours of arrivals that this guess counts for", "no experiment kept");

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers, texts and an enum cannot change
    private final Origin origin;

    LearnConstant(double value, Unit unit, double low, double high, String meaning, String source) {
        this.origin = new Origin(value, unit, low, high, meaning, source);
    }

    @Override
    public Origin origin() {
        return origin;
    }
}
