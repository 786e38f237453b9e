package fr.parvis.kiosk.scan.code;

import java.util.Arrays;
import java.util.List;

/**
 * What every QR code of a size has in the same place: finder patterns, timing lines, alignment pattern, and the order in
 * which the remaining modules carry bits. Versions 1 to 6 (ISO/IEC 18004, 6.3 and 7.7); {@code +1} is dark, {@code -1} light,
 * {@code 0} not known beforehand. Modules are numbered row by row.
 */
public final class Layout {
    /** The largest version that is known here. */
    public static final int LARGEST = 6;

    private static final Layout[] ALL = new Layout[LARGEST + 1];

    static {
        for (int version = 1; version <= LARGEST; version++) {
            ALL[version] = new Layout(version);
        }
    }

    final int version;
    private final int size;
    final byte[] known;
    /** The modules that carry bits, in the order of the bits. */
    final int[] order;

    private final int[][] parts;

    private final boolean[] taken;

    private Layout(int version) {
        this.version = version;
        this.size = 17 + 4 * version;
        this.known = new byte[size * size];
        this.taken = new boolean[size * size];
        int[][] found = new int[version > 1 ? 6 : 5][];
        found[0] = finder(0, 0);
        found[1] = finder(size - 7, 0);
        found[2] = finder(0, size - 7);
        found[3] = timing(1, size);
        found[4] = timing(size, 1);
        if (version > 1) {
            found[5] = alignment();
        }
        this.parts = found;
        formatIsTaken();
        this.order = zigzag();
    }

    /** The layout of a version from 1 to {@link #LARGEST}. */
    public static Layout of(int version) {
        return ALL[version];
    }

    /** Modules in a row. */
    public int size() {
        return size;
    }

    /** All modules. */
    public int modules() {
        return known.length;
    }

    /** {@code +1} when a module is always dark, {@code -1} always light, {@code 0} when it depends on the text. */
    public int known(int module) {
        return known[module];
    }

    /** The known modules by part: three finder patterns, two timing lines, the alignment pattern from version 2 on. */
    public List<int[]> parts() {
        return List.of(parts);
    }

    private int[] finder(int left, int top) {
        int[] part = new int[81];
        int count = 0;
        for (int y = Math.max(0, top - 1); y < Math.min(size, top + 8); y++) {
            for (int x = Math.max(0, left - 1); x < Math.min(size, left + 8); x++) {
                int ring = Math.max(Math.abs(x - left - 3), Math.abs(y - top - 3));
                part[count++] = put(x, y, ring == 3 || ring < 2);
            }
        }
        return Arrays.copyOf(part, count);
    }

    private int[] alignment() {
        int[] part = new int[25];
        for (int i = 0; i < 25; i++) {
            int ring = Math.max(Math.abs(i % 5 - 2), Math.abs(i / 5 - 2));
            part[i] = put(size - 9 + i % 5, size - 9 + i / 5, ring != 1);
        }
        return part;
    }

    private int[] timing(int right, int down) {
        int[] part = new int[size - 16];
        for (int i = 8; i < size - 8; i++) {
            part[i - 8] = put(right > down ? i : 6, right > down ? 6 : i, i % 2 == 0);
        }
        return part;
    }

    private int put(int x, int y, boolean dark) {
        known[y * size + x] = (byte) (dark ? 1 : -1);
        taken[y * size + x] = true;
        return y * size + x;
    }

    private void formatIsTaken() {
        for (int i = 0; i < 9; i++) {
            taken[8 * size + i] = true;
            taken[i * size + 8] = true;
        }
        for (int i = size - 8; i < size; i++) {
            taken[8 * size + i] = true;
            taken[i * size + 8] = true;
        }
        known[(size - 8) * size + 8] = 1;
    }

    private int[] zigzag() {
        int[] modules = new int[size * size];
        int count = 0;
        boolean up = true;
        for (int right = size - 1; right > 0; right -= 2) {
            right -= right == 6 ? 1 : 0;
            for (int i = 0; i < 2 * size; i++) {
                int row = up ? size - 1 - i / 2 : i / 2;
                int module = row * size + right - i % 2;
                if (!taken[module]) {
                    modules[count++] = module;
                }
            }
            up = !up;
        }
        return Arrays.copyOf(modules, count);
    }
}
