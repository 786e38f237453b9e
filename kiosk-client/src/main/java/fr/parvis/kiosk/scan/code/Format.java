package fr.parvis.kiosk.scan.code;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a code says its level of error correction and its mask: 15 bits, written twice, of which only 32 patterns exist
 * (ISO/IEC 18004, 7.9). The pattern is chosen by how well it fits the grey of all 30 modules together.
 */
record Format(int number, double fit) {
    private static final int GENERATOR = 0x537;
    private static final int COVER = 0x5412;

    /** The formats that fit best, best first. */
    static List<Format> likely(double[] ink, int size, int most) {
        List<Format> all = new ArrayList<>();
        for (int number = 0; number < 32; number++) {
            int pattern = pattern(number);
            double fit = 0;
            for (int bit = 0; bit < 15; bit++) {
                double sign = (pattern >> (14 - bit) & 1) * 2 - 1;
                fit += sign * (clip(ink[first(bit, size)]) + clip(ink[second(bit, size)]));
            }
            all.add(new Format(number, fit));
        }
        all.sort(Comparator.comparingDouble(Format::fit).reversed());
        return all.subList(0, most);
    }

    private static double clip(double value) {
        return Math.max(-1, Math.min(1, value));
    }

    static int pattern(int number) {
        int rest = number << 10;
        for (int bit = 14; bit >= 10; bit--) {
            rest ^= (rest >> bit & 1) * (GENERATOR << (bit - 10));
        }
        return (number << 10 | rest) ^ COVER;
    }

    /** The module of a bit, most significant first, around the upper left finder pattern. */
    static int first(int bit, int size) {
        if (bit < 8) {
            return 8 * size + (bit < 6 ? bit : bit + 1);
        }
        return (bit == 8 ? 7 : 14 - bit) * size + 8;
    }

    /** The module of the same bit's copy, beside the two others. */
    static int second(int bit, int size) {
        return bit < 7 ? (size - 1 - bit) * size + 8 : 8 * size + size - 15 + bit;
    }

    ErrorCorrectionLevel level() {
        return ErrorCorrectionLevel.forBits(number >> 3);
    }

    /** Whether the mask turns this module over. */
    boolean masks(int x, int y) {
        return switch (number & 7) {
            case 0 -> (y + x) % 2 == 0;
            case 1 -> y % 2 == 0;
            case 2 -> x % 3 == 0;
            case 3 -> (y + x) % 3 == 0;
            case 4 -> (y / 2 + x / 3) % 2 == 0;
            case 5 -> y * x % 6 == 0;
            case 6 -> y * x % 6 < 3;
            default -> (y + x + y * x % 3) % 2 == 0;
        };
    }
}
