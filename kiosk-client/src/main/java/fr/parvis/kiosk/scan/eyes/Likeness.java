package fr.parvis.kiosk.scan.eyes;

/** How much a place looks like a finder pattern with its light border, however it is turned: a correlation, 1 at most. */
final class Likeness {
    private static final int TURNS = 4;
    private static final int CELLS = 81;

    private final Light light;

    Likeness(Light light) {
        this.light = light;
    }

    double of(Eye eye) {
        double best = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            double angle = turn * Math.PI / 2 / TURNS;
            double module = eye.module() * Math.max(Math.cos(angle), Math.sin(angle));
            best = Math.max(best, correlation(eye, module * Math.cos(angle), module * Math.sin(angle)));
        }
        return best;
    }

    private double correlation(Eye eye, double cosine, double sine) {
        double sum = 0;
        double squares = 0;
        double products = 0;
        double ones = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            int column = cell % 9 - 4;
            int row = cell / 9 - 4;
            int ring = Math.max(Math.abs(column), Math.abs(row));
            double wanted = ring == 3 || ring < 2 ? -1 : 1;
            double value = light.at(eye.x() + column * cosine - row * sine, eye.y() + column * sine + row * cosine);
            sum += value;
            squares += value * value;
            products += value * wanted;
            ones += wanted;
        }
        double variance = (squares - sum * sum / CELLS) * (CELLS - ones * ones / CELLS);
        double sign = eye.dark() ? 1 : -1;
        return sign * (products - sum * ones / CELLS) / Math.sqrt(variance + 40 * CELLS);
    }
}
