package fr.parvis.queueing.arrival;

import fr.parvis.queueing.arrival.law.ServiceLaw;
import fr.parvis.queueing.arrival.law.SiteLaw;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How long visits take, motif by motif: one of those measured, or lognormal around the expectation while fewer than ten
 * were measured.
 */
public final class ServicePool {
    private static final int ENOUGH = SiteLaw.SERVICE_MEASURED.whole();
    private static final ServiceLaw LAW = ServiceLaw.factors(SiteLaw.SERVICE_VARIATION.value());

    private final List<List<Long>> measured;
    private final List<Double> expected;

    /**
     * @param measured milliseconds measured, by number of motif
     * @param expected milliseconds that the site expects of each motif
     */
    public ServicePool(List<List<Long>> measured, List<Double> expected) {
        this.measured = measured.stream().map(List::copyOf).toList();
        this.expected = List.copyOf(expected);
    }

    /** One visit; always the same number of steps in the series of chance. */
    public long draw(int motif, RandomGenerator random) {
        double place = random.nextDouble();
        double chance = LAW.draw(random);
        List<Long> pool = measured.get(motif);
        return pool.size() < ENOUGH ? Math.round(expected.get(motif) * chance) : pool.get((int) (place * pool.size()));
    }

    /** Mean of the motif: measured, drawn towards the expectation while little was measured. */
    public double mean(int motif) {
        List<Long> pool = measured.get(motif);
        double sum = pool.stream().mapToLong(Long::longValue).sum();
        return (ENOUGH * expected.get(motif) + sum) / (ENOUGH + pool.size());
    }
}
