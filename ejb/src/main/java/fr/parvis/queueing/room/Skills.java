package fr.parvis.queueing.room;

import java.util.Arrays;

/**
 * What does not change while the desk runs: which counter can do which motif and speaks which language, and how long
 * each motif takes.
 */
public final class Skills {

    private final boolean[][] able;
    private final boolean[][] speaks;
    private final double[] mean;
    private final double[] share;
    private final double average;
    private final int[] breadth;

    /**
     * @param able counter by motif
     * @param speaks counter by language
     * @param mean mean service of each motif in milliseconds
     * @param share weight of each motif among visitors
     */
    public Skills(boolean[][] able, boolean[][] speaks, double[] mean, double[] share) {
        this.able = able;
        this.speaks = speaks;
        this.mean = mean.clone();
        this.share = share.clone();
        this.average = weighted(mean, share);
        this.breadth = new int[able.length];
        for (int counter = 0; counter < able.length; counter++) {
            for (boolean skill : able[counter]) {
                breadth[counter] += skill ? 1 : 0;
            }
        }
    }

    private static double weighted(double[] mean, double[] share) {
        double weight = Arrays.stream(share).sum();
        double sum = 0;
        for (int motif = 0; motif < mean.length; motif++) {
            sum += weight > 0 ? share[motif] * mean[motif] / weight : mean[motif] / mean.length;
        }
        return sum;
    }

    /** The same desk if every counter could do every motif. */
    public Skills polyvalent() {
        boolean[][] all = new boolean[counters()][motifs()];
        for (boolean[] counter : all) {
            Arrays.fill(counter, true);
        }
        return new Skills(all, speaks, mean, share);
    }

    public int counters() {
        return able.length;
    }

    public int motifs() {
        return mean.length;
    }

    public boolean can(int counter, int motif) {
        return able[counter][motif];
    }

    /** Whether the counter speaks the language; everybody speaks "none asked for" (-1). */
    public boolean speaks(int counter, int language) {
        return language < 0 || speaks[counter][language];
    }

    /** Mean service of the motif, milliseconds. */
    public double mean(int motif) {
        return mean[motif];
    }

    /** Mean service over the visitors of the site, milliseconds. */
    public double average() {
        return average;
    }

    /** How many motifs the counter can do. */
    public int breadth(int counter) {
        return breadth[counter];
    }
}
