package fr.parvis.queueing.arrival;

import fr.parvis.queueing.metrics.HalfHours;
import fr.parvis.queueing.room.VisitorClass;
import java.util.List;
import java.util.Objects;

/**
 * When people come in a week: expected numbers by day, half hour, motif and class.
 *
 * @param cells where somebody is expected
 * @param days how many days the week has
 */
public record ArrivalProfile(List<Cell> cells, int days) {
    /**
     * Visitors expected; for appointments the half hour is that of the appointment, and those who never come are
     * counted.
     */
    public record Cell(int day, int half, int motif, VisitorClass visitorClass, double expected) {
        public Cell {
            Objects.requireNonNull(visitorClass, "visitorClass");
            if (!(expected >= 0) || half < 0 || half >= HalfHours.A_DAY) {
                throw new IllegalArgumentException("nothing to expect: " + half + " " + expected);
            }
        }

        long start() {
            return half * HalfHours.MILLIS;
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
