package fr.parvis.kiosk.scan.eyes;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for finder patterns: rows whose runs of dark and light are as 1 : 1 : 3 : 1 : 1, crossed by a column that is so too. It
 * takes both inks in one pass, and more crooked runs than ZXing does: the grid that is laid afterwards sorts out.
 */
final class EyeSearch {
    private static final double LEAST_ROW = 5;
    /** More are seen in noise only. */
    private static final int MOST = 1_500;

    private final boolean[] dark;
    private final int width;
    private final int height;
    private final List<Eye> eyes = new ArrayList<>();

    EyeSearch(boolean[] dark, int width) {
        this.dark = dark;
        this.width = width;
        this.height = dark.length / width;
    }

    /** @param every how many rows to go on by */
    List<Eye> eyes(int every) {
        int[] ends = new int[width + 1];
        for (int y = every / 2; y < height; y += every) {
            int runs = 0;
            int row = y * width;
            for (int x = 1; x < width; x++) {
                if (dark[row + x] != dark[row + x - 1]) {
                    ends[runs++] = x;
                    if (runs >= 6 && eyeLike(ends, runs - 6)) {
                        consider((ends[runs - 4] + ends[runs - 3]) / 2, y);
                    }
                }
            }
        }
        return eyes;
    }

    private static boolean eyeLike(int[] ends, int from) {
        double total = ends[from + 5] - ends[from];
        double module = total / 7;
        if (total < LEAST_ROW) {
            return false;
        }
        for (int i = 0; i < 5; i++) {
            double run = ends[from + i + 1] - ends[from + i];
            boolean fits = i == 2 ? run > 1.7 * module && run < 4.4 * module : run > 0.3 * module && run < 1.9 * module;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private void consider(int x, int y) {
        int[] down = cross(x, y, width, y, height);
        if (down == null) {
            return;
        }
        int middle = (down[2] + down[3]) / 2;
        int[] across = cross(x, middle, 1, x, width);
        if (across != null) {
            double module = Math.sqrt((down[5] - down[0]) / 7.0 * ((across[5] - across[0]) / 7.0));
            double centreX = (across[2] + across[3] - 1) / 2.0;
            double centreY = (down[2] + down[3] - 1) / 2.0;
            add(new Eye(centreX, centreY, module, dark[y * width + x], 1));
        }
    }

    private void add(Eye eye) {
        for (int i = 0; i < eyes.size(); i++) {
            if (eyes.get(i).near(eye)) {
                eyes.set(i, eyes.get(i).with(eye));
                return;
            }
        }
        if (eyes.size() < MOST) {
            eyes.add(eye);
        }
    }

    /** The six borders of five runs around a pixel along a line; null when they are not those of a finder pattern. */
    private int[] cross(int x, int y, int step, int at, int length) {
        int[] ends = new int[6];
        int start = y * width + x - at * step;
        boolean ink = dark[y * width + x];
        int back = at;
        int on = at;
        for (int run = 0; run < 3; run++) {
            boolean colour = run == 1 ? !ink : ink;
            while (back >= 0 && dark[start + back * step] == colour) {
                back--;
            }
            while (on < length && dark[start + on * step] == colour) {
                on++;
            }
            ends[2 - run] = back + 1;
            ends[3 + run] = on;
        }
        return eyeLike(ends, 0) ? ends : null;
    }
}
