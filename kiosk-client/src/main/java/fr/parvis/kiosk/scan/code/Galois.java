package fr.parvis.kiosk.scan.code;

/** Arithmetic on bytes as QR codes do it: the field of 256 elements with the polynomial 0x11D. */
final class Galois {
    private static final int[] EXP = new int[512];
    private static final int[] LOG = new int[256];

    static {
        int value = 1;
        for (int i = 0; i < 255; i++) {
            EXP[i] = value;
            EXP[i + 255] = value;
            LOG[value] = i;
            value = value << 1 ^ (value >= 128 ? 0x11d : 0);
        }
    }

    private Galois() {}

    static int power(int exponent) {
        return EXP[Math.floorMod(exponent, 255)];
    }

    static int times(int a, int b) {
        return a == 0 || b == 0 ? 0 : EXP[LOG[a] + LOG[b]];
    }

    static int over(int a, int b) {
        return a == 0 ? 0 : EXP[LOG[a] + 255 - LOG[b]];
    }

    /** The polynomial {@code terms}, lowest power first, at x. */
    static int valueAt(int[] terms, int x) {
        int sum = 0;
        for (int i = terms.length - 1; i >= 0; i--) {
            sum = times(sum, x) ^ terms[i];
        }
        return sum;
    }
}
