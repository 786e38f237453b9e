package fr.parvis.queueing.whatif;

/**
 * What happened to those who came in one half hour of one day, summed over the draws.
 *
 * @param visitors how many came
 * @param waited minutes they waited together
 * @param late how many waited beyond their target or were never served
 */
public record Span(long visitors, double waited, long late) {
    /** Nobody. */
    public static final Span EMPTY = new Span(0, 0, 0);

    /** Both together. */
    public Span plus(Span other) {
        return new Span(visitors + other.visitors, waited + other.waited, late + other.late);
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
