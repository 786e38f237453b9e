package fr.parvis.kiosk.scan.blur;

/** A finder pattern as a {@link Smear} shows it: which spread and which light and contrast explain what is seen of one best. */
final class Pattern {
    private static final int MODULES = 7;
    private static final int SIDE = MODULES * Smear.FINE;

    private final double[] shown = new double[SIDE * SIDE];

    Pattern(Smear smear) {
        double[] module = smear.module();
        int wide = smear.side + Smear.FINE - 1;
        int reach = smear.reach + 1;
        for (int i = 0; i < shown.length; i++) {
            shown[i] = -1;
        }
        for (int row = 0; row < MODULES; row++) {
            for (int column = 0; column < MODULES; column++) {
                int ring = Math.max(Math.abs(column - 3), Math.abs(row - 3));
                if (ring != 2) {
                    add(module, wide, column * Smear.FINE + 1 - reach, row * Smear.FINE + 1 - reach);
                }
            }
        }
    }

    private void add(double[] module, int wide, int left, int top) {
        for (int i = 0; i < module.length; i++) {
            int down = i / wide;
            int x = left + i % wide;
            int y = top + down;
            if (x >= 0 && y >= 0 && x < SIDE && y < SIDE) {
                shown[y * SIDE + x] += 2 * module[i];
            }
        }
    }

    /** How the pattern whose first module is at a place fits what is seen there. */
    Match match(Samples samples, int column, int row) {
        int first = samples.middle(column, row) - samples.side() - 1;
        double sum = 0;
        double squares = 0;
        double products = 0;
        double wanted = 0;
        double power = 0;
        for (int i = 0; i < shown.length; i++) {
            int down = i / SIDE;
            double value = samples.at(first + down * samples.side() + i % SIDE);
            sum += value;
            squares += value * value;
            products += value * shown[i];
            wanted += shown[i];
            power += shown[i] * shown[i];
        }
        double count = shown.length;
        double common = products - sum * wanted / count;
        double spread = power - wanted * wanted / count;
        double variance = squares - sum * sum / count;
        double contrast = common / spread;
        return new Match(common / Math.sqrt(spread * variance + 1e-9), (sum - contrast * wanted) / count, contrast);
    }

    /**
     * A pattern laid on what is seen.
     *
     * @param likeness correlation, 1 at most
     * @param light what stands in the middle between dark and light
     * @param contrast from there to dark
     */
    record Match(double likeness, double light, double contrast) {}
}
