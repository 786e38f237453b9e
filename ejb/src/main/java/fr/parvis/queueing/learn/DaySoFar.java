package fr.parvis.queueing.learn;

import fr.parvis.queueing.arrival.law.SiteLaw;

/**
 * Whether today is busier or quieter than such days are, told by who has come so far.
 *
 * <p>Days of a reception desk differ by about a sixth as a whole, besides the chance of single visitors: the factor
 * of the day has a gamma prior of mean 1 and standard deviation 0.16 ({@link SiteLaw#DAY_VARIATION}), and its mean
 * after the visitors so far is (39 + came) / (39 + expected). Worked example: 60 came where 40 were expected → 99 /
 * 79 = 1.25. Beyond three deviations (0.52 to 1.48) something else than a busy day has happened, and the bound is
 * kept.
 *
 * @param expected visitors expected from the morning until now
 * @param came those who came
 */
public record DaySoFar(double expected, int came) {
    private static final double DAY_VARIATION = SiteLaw.DAY_VARIATION.value();

    private static final double MOST = LearnConstant.DAY_BOUND.value() * DAY_VARIATION;
    private static final double BELIEF = 1 / (DAY_VARIATION * DAY_VARIATION);

    public DaySoFar {
        if (!(expected >= 0) || came < 0) {
            throw new IllegalArgumentException(came + " visitors where " + expected + " were expected");
        }
    }

    /** What to multiply the visitors expected for the rest of the day by. */
    public double factor() {
        double factor = (BELIEF + came) / (BELIEF + expected);
        return Math.max(1 - MOST, Math.min(1 + MOST, factor));
    }
}
