package fr.parvis.kiosk.scan.grid;

/** The weight of every module: what is seen there against the light and dark round about. */
final class Weights {
    private static final int AROUND = 3;
    private static final double MOST = 2;
    private static final double[] INNER = {-0.22, 0, 0.22};

    private final int size;
    private final double[] seen;

    Weights(Bend bend, int size, boolean dark) {
        this.size = size;
        this.seen = new double[size * size];
        double sign = dark ? -1 : 1;
        for (int module = 0; module < seen.length; module++) {
            int column = module % size;
            int row = module / size;
            double sum = 0;
            for (double across : INNER) {
                for (double down : INNER) {
                    sum += bend.seen(column + 0.5, row + 0.5, across, down);
                }
            }
            seen[module] = sign * sum / 9;
        }
    }

    /** About −1 for light and +1 for dark; near 0 where nothing can be told. */
    double[] ink() {
        double usual = spread();
        double[] ink = new double[seen.length];
        for (int module = 0; module < seen.length; module++) {
            ink[module] = against(module, usual);
        }
        return ink;
    }

    private double spread() {
        double sum = 0;
        double squares = 0;
        for (double value : seen) {
            sum += value;
            squares += value * value;
        }
        double mean = sum / seen.length;
        return Math.sqrt(Math.max(1, squares / seen.length - mean * mean));
    }

    private double against(int module, double usual) {
        double mean = mean(module, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        double upper = mean(module, mean, Double.POSITIVE_INFINITY);
        double lower = mean(module, Double.NEGATIVE_INFINITY, mean);
        double middle = (upper + lower) / 2;
        double half = Math.max((upper - lower) / 2, usual * 0.3);
        return Math.max(-MOST, Math.min(MOST, (seen[module] - middle) / half));
    }

    private double mean(int module, double from, double to) {
        int column = module % size;
        int row = module / size;
        double sum = 0;
        int count = 0;
        for (int y = Math.max(0, row - AROUND); y <= Math.min(size - 1, row + AROUND); y++) {
            for (int x = Math.max(0, column - AROUND); x <= Math.min(size - 1, column + AROUND); x++) {
                double value = seen[y * size + x];
                if (value >= from && value <= to) {
                    sum += value;
                    count++;
                }
            }
        }
        return count == 0 ? seen[module] : sum / count;
    }
}
