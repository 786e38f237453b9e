package fr.parvis.queueing.improve.study;

/**
 * What happened to those who came in one half hour of one day, summed over the draws.
 *
 * @param visitors how many came
 * @param waited minutes they waited together
 * @param late how many waited beyond their target or were never served
 */
public record ArrivalSpan(long visitors, double waited, long late) {
    /** Nobody. */
    public static final ArrivalSpan EMPTY = new ArrivalSpan(0, 0, 0);

    /** Both together. */
    public ArrivalSpan plus(ArrivalSpan other) {
        return new ArrivalSpan(visitors + other.visitors, waited + other.waited, late + other.late);
    }

    /** Mean wait in minutes, 0 when nobody came. */
    public double mean() {
        return visitors == 0 ? 0 : waited / visitors;
    }

    /** Share beyond the target, 0 when nobody came. */
    public double lateShare() {
        return visitors == 0 ? 0 : (double) late / visitors;
    }
}
