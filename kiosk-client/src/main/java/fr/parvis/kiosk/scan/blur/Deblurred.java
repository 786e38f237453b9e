package fr.parvis.kiosk.scan.blur;

import fr.parvis.kiosk.scan.code.Layout;
import java.util.Arrays;

/**
 * The modules that, spread by a {@link Smear}, come nearest to what is seen: least squares with every module held between
 * light and dark (−1 and +1) and the known ones where they belong, by descent along one module after the other. The sums over
 * samples are made once: O(modules × smear²), then a sweep is O(modules × overlap²).
 */
final class Deblurred {
    private static final int SWEEPS = 24;
    private static final double DAMPING = 0.04;

    private final Layout layout;
    private final int side;
    private final double[] ink;
    private final double[] toward;
    private final int overlap;
    private final double[] overlaps;

    Deblurred(Layout layout, Smear smear, Evened evened) {
        this.layout = layout;
        this.side = layout.size() + 2 * Samples.BORDER;
        this.ink = new double[side * side];
        double[] module = smear.module();
        int wide = smear.side + Smear.FINE - 1;
        this.overlap = Math.min(Samples.BORDER, (wide - 1) / Smear.FINE);
        this.overlaps = overlaps(module, wide);
        this.toward = new double[layout.modules()];
        for (int i = 0; i < toward.length; i++) {
            int row = i / layout.size();
            toward[i] = evened.under(module, wide, i % layout.size(), row);
        }
    }

    private double[] overlaps(double[] module, int wide) {
        int across = 2 * overlap + 1;
        double[] sums = new double[across * across];
        for (int i = 0; i < sums.length; i++) {
            int up = i / across;
            int dx = (i % across - overlap) * Smear.FINE;
            int dy = (up - overlap) * Smear.FINE;
            for (int y = Math.max(0, -dy); y < Math.min(wide, wide - dy); y++) {
                for (int x = Math.max(0, -dx); x < Math.min(wide, wide - dx); x++) {
                    sums[i] += module[y * wide + x] * module[(y + dy) * wide + x + dx];
                }
            }
        }
        return sums;
    }

    /** The weights: what each module alone should be, given all the others. */
    double[] ink() {
        Arrays.fill(ink, -1);
        for (int module = 0; module < layout.modules(); module++) {
            ink[at(module)] = layout.known(module);
        }
        double[] wanted = new double[layout.modules()];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int module = 0; module < wanted.length; module++) {
                wanted[module] = wanted(module);
                if (layout.known(module) == 0) {
                    ink[at(module)] = Math.max(-1, Math.min(1, wanted[module]));
                }
            }
        }
        return wanted;
    }

    private double wanted(int module) {
        int middle = at(module);
        int across = 2 * overlap + 1;
        double others = 0;
        for (int y = 0; y < across; y++) {
            int row = middle + (y - overlap) * side - overlap;
            for (int x = 0; x < across; x++) {
                others += overlaps[y * across + x] * ink[row + x];
            }
        }
        double own = overlaps[overlaps.length / 2];
        return (toward[module] - others + own * ink[middle]) / (own * (1 + DAMPING));
    }

    private int at(int module) {
        int row = module / layout.size();
        return (row + Samples.BORDER) * side + module % layout.size() + Samples.BORDER;
    }
}
