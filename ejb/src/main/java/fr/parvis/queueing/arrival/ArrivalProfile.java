package fr.parvis.queueing.arrival;

import java.util.List;

/**
 * When people come in a week: expected numbers by day, half hour, motif and kind.
 *
 * @param cells where somebody is expected
 * @param days how many days the week has
 */
public record ArrivalProfile(List<Cell> cells, int days) {
    /** Milliseconds of a half hour. */
    public static final long HALF_HOUR = 1_800_000;

    /** WeekSource expected; for appointments the half hour is that of the appointment, and those who never come are counted. */
    public record Cell(int day, int half, int motif, int kind, double expected) {
        public Cell {
            if (!(expected >= 0) || half < 0 || half > 47 || kind < 0 || kind > ArrivingVisitor.APPOINTMENT) {
                throw new IllegalArgumentException("nothing to expect: " + half + " " + kind + " " + expected);
            }
        }

        long start() {
            return half * HALF_HOUR;
        }
    }

    public ArrivalProfile {
        cells = List.copyOf(cells);
        if (cells.stream().anyMatch(cell -> cell.day() < 0 || cell.day() >= days)) {
            throw new IllegalArgumentException("a cell outside the " + days + " days");
        }
    }

    /** Share of a motif among those expected. */
    public double share(int motif) {
        double all = cells.stream().mapToDouble(Cell::expected).sum();
        double own = cells.stream()
                .filter(cell -> cell.motif() == motif)
                .mapToDouble(Cell::expected)
                .sum();
        return all == 0 ? 0 : own / all;
    }
}
