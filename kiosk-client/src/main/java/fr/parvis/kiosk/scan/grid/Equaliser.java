package fr.parvis.kiosk.scan.grid;

/**
 * Undoes what blur mixed: each module's new weight is a sum of its own and its neighbours' weights, with factors learnt by
 * least squares from modules whose ink is known. O(modules × neighbours²).
 */
final class Equaliser {
    private final int size;
    private final double[] ink;
    private final int radius;
    private final int terms;

    Equaliser(double[] ink, int size, int radius) {
        this.ink = ink;
        this.size = size;
        this.radius = radius;
        this.terms = (2 * radius + 1) * (2 * radius + 1) + 1;
    }

    /** @param wanted +1 and −1 where the ink is known, 0 elsewhere */
    double[] learntFrom(double[] wanted, double damping) {
        double[][] sums = new double[terms][terms + 1];
        for (int module = 0; module < ink.length; module++) {
            if (wanted[module] != 0) {
                add(sums, around(module), wanted[module]);
            }
        }
        for (int i = 0; i < terms; i++) {
            sums[i][i] += damping;
        }
        sums[terms / 2][terms] += damping * 0.7;
        double[] factors = solved(sums);
        double[] equalised = new double[ink.length];
        for (int module = 0; module < ink.length; module++) {
            double[] near = around(module);
            for (int i = 0; i < terms; i++) {
                equalised[module] += factors[i] * near[i];
            }
        }
        return equalised;
    }

    /** The weights around a module, its own in the middle and 1 at the end; outside the code is light. */
    private double[] around(int module) {
        double[] near = new double[terms];
        int at = 0;
        for (int y = module / size - radius; y <= module / size + radius; y++) {
            for (int x = module % size - radius; x <= module % size + radius; x++) {
                near[at++] = x < 0 || y < 0 || x >= size || y >= size ? -1 : ink[y * size + x];
            }
        }
        near[at] = 1;
        return near;
    }

    private void add(double[][] sums, double[] near, double wanted) {
        for (int i = 0; i < terms; i++) {
            for (int j = 0; j < terms; j++) {
                sums[i][j] += near[i] * near[j];
            }
            sums[i][terms] += near[i] * wanted;
        }
    }

    /** Gauss: the sums are symmetric and damped, so that no pivot is 0. */
    private double[] solved(double[][] sums) {
        for (int pivot = 0; pivot < terms; pivot++) {
            for (int row = 0; row < terms; row++) {
                double factor = sums[row][pivot] / sums[pivot][pivot];
                for (int column = pivot; row != pivot && column <= terms; column++) {
                    sums[row][column] -= factor * sums[pivot][column];
                }
            }
        }
        double[] solution = new double[terms];
        for (int i = 0; i < terms; i++) {
            solution[i] = sums[i][terms] / sums[i][i];
        }
        return solution;
    }
}
