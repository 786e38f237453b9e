package fr.parvis.queueing.improve.study;

/**
 * How busy a counter was over a week, mean of the draws, in minutes.
 *
 * @param planned at work by the roster, breaks taken out
 * @param busy with a visitor
 * @param overtime worked after the end of shifts
 */
public record CounterLoad(double planned, double busy, double overtime) {
    /** Share of the time at work with a visitor, 0 when nobody was planned. */
    public double occupancy() {
        double present = planned + overtime;
        return present == 0 ? 0 : Math.min(1, busy / present);
    }
}
