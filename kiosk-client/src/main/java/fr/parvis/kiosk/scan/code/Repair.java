package fr.parvis.kiosk.scan.code;

import java.util.Optional;

/**
 * Reed–Solomon with erasures: repairs a block of codewords of which some are known to be doubtful. A doubtful one costs one
 * check codeword, an unnoticed error two. Berlekamp–Massey and Forney, O(n × check).
 *
 * <p>A repair counts only while chance could not have made it: of all wrong blocks with so many doubts, fewer than one in
 * 2<sup>32</sup> lies near enough to a valid one to be taken for it.
 */
final class Repair {
    private static final double PROOF_BITS = 32;

    private final int[] word;
    private final int check;
    private final boolean[] doubtful;
    private final int doubts;

    Repair(int[] word, int check, boolean[] doubtful) {
        this.word = word;
        this.check = check;
        this.doubtful = doubtful;
        int count = 0;
        for (boolean one : doubtful) {
            count += one ? 1 : 0;
        }
        this.doubts = count;
    }

    /** The repaired block; empty when it is beyond repair, or when the repair would prove too little. */
    Optional<int[]> repaired() {
        if (doubts > check) {
            return Optional.empty();
        }
        int[] syndromes = syndromes(word);
        int[] locator = locator(syndromes);
        int[] mended = word.clone();
        int found = 0;
        int errors = 0;
        for (int i = 0; i < word.length; i++) {
            int exponent = word.length - 1 - i;
            if (Galois.valueAt(locator, Galois.power(-exponent)) == 0) {
                mended[i] ^= magnitude(locator, syndromes, exponent);
                found++;
                errors += doubtful[i] ? 0 : 1;
            }
        }
        return found == degree(locator) && valid(mended, errors) ? Optional.of(mended) : Optional.empty();
    }

    private boolean valid(int[] mended, int errors) {
        return 2 * errors + doubts <= check && zero(syndromes(mended)) && proof(errors) >= PROOF_BITS;
    }

    /** How many bits say that this is no accident. */
    private double proof(int errors) {
        double ways = 0;
        for (int i = 0; i < errors; i++) {
            ways += Math.log((word.length - doubts - i) / (i + 1.0)) / Math.log(2);
        }
        return 8.0 * (check - doubts - errors) - ways;
    }

    private int[] syndromes(int[] codewords) {
        int[] syndromes = new int[check];
        for (int j = 0; j < check; j++) {
            int sum = 0;
            for (int codeword : codewords) {
                sum = Galois.times(sum, Galois.power(j)) ^ codeword;
            }
            syndromes[j] = sum;
        }
        return syndromes;
    }

    private static boolean zero(int[] syndromes) {
        for (int syndrome : syndromes) {
            if (syndrome != 0) {
                return false;
            }
        }
        return true;
    }

    private int[] locator(int[] syndromes) {
        int[] locator = doubtLocator();
        int[] before = locator.clone();
        int length = doubts;
        for (int step = doubts + 1; step <= check; step++) {
            int gap = gap(locator, syndromes, step);
            int[] shifted = shifted(before);
            if (gap == 0) {
                before = shifted;
                continue;
            }
            int[] next = lessened(locator, shifted, gap);
            if (2 * length <= step + doubts - 1) {
                length = step + doubts - length;
                before = divided(locator, gap);
            } else {
                before = shifted;
            }
            locator = next;
        }
        return locator;
    }

    private static int[] lessened(int[] locator, int[] shifted, int gap) {
        int[] next = new int[locator.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = locator[i] ^ Galois.times(gap, shifted[i]);
        }
        return next;
    }

    private int[] doubtLocator() {
        int[] locator = new int[check + 1];
        locator[0] = 1;
        for (int i = 0; i < word.length; i++) {
            if (doubtful[i]) {
                int place = Galois.power(word.length - 1 - i);
                for (int j = check; j > 0; j--) {
                    locator[j] ^= Galois.times(place, locator[j - 1]);
                }
            }
        }
        return locator;
    }

    private static int gap(int[] locator, int[] syndromes, int step) {
        int gap = 0;
        for (int i = 0; i < step; i++) {
            gap ^= Galois.times(locator[i], syndromes[step - i - 1]);
        }
        return gap;
    }

    private static int[] shifted(int[] terms) {
        int[] shifted = new int[terms.length];
        System.arraycopy(terms, 0, shifted, 1, terms.length - 1);
        return shifted;
    }

    private static int[] divided(int[] terms, int by) {
        int[] divided = new int[terms.length];
        for (int i = 0; i < terms.length; i++) {
            divided[i] = Galois.over(terms[i], by);
        }
        return divided;
    }

    private static int degree(int[] terms) {
        int degree = terms.length - 1;
        while (degree > 0 && terms[degree] == 0) {
            degree--;
        }
        return degree;
    }

    private int magnitude(int[] locator, int[] syndromes, int exponent) {
        int inverse = Galois.power(-exponent);
        int above = 0;
        int below = 0;
        for (int i = check - 1; i >= 0; i--) {
            int term = 0;
            for (int j = 0; j <= i; j++) {
                term ^= Galois.times(locator[j], syndromes[i - j]);
            }
            above = Galois.times(above, inverse) ^ term;
        }
        for (int i = 1; i <= check; i += 2) {
            below ^= Galois.times(locator[i], Galois.power(-exponent * (i - 1)));
        }
        return below == 0 ? 0 : Galois.times(Galois.power(exponent), Galois.over(above, below));
    }
}
