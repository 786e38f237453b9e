package fr.parvis.web.manager.roster;

import fr.parvis.site.CounterFacts;
import fr.parvis.staffing.CounterDay;
import fr.parvis.staffing.Shift;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A week as its page shows it: a row for each counter, a column for each day.
 *
 * @param days the columns
 * @param rows the counters
 */
public record RosterWeek(List<Day> days, List<Row> rows) {

    /**
     * A column.
     *
     * @param key as the address names the day
     * @param title weekday
     * @param date day of the month, empty for every week
     * @param shut whether the site stays shut
     */
    public record Day(String key, String title, String date, boolean shut) {
        /** Weekday and date. */
        String name() {
            return (title + " " + date).strip();
        }
    }

    /** A counter and its days. */
    public record Row(CounterFacts counter, List<Cell> cells) {}

    /**
     * One counter on one day.
     *
     * @param day as the address names it
     * @param title as people name it
     * @param exception whether it was planned for that date
     * @param shifts in order of time
     */
    public record Cell(String day, String title, boolean exception, List<Shift> shifts) {
        /** Whether nobody sits there on that date although somebody usually might. */
        public boolean isNobody() {
            return exception && shifts.isEmpty();
        }
    }

    /** What is planned on one day, by its key. */
    @FunctionalInterface
    public interface Plan {
        List<CounterDay> on(String day);
    }

    /** The week of these counters. */
    public static RosterWeek of(List<Day> days, List<CounterFacts> counters, Plan plan) {
        List<List<CounterDay>> planned =
                days.stream().map(day -> plan.on(day.key())).toList();
        List<Row> rows = new ArrayList<>();
        for (CounterFacts counter : counters) {
            List<Cell> cells = new ArrayList<>();
            for (int day = 0; day < days.size(); day++) {
                cells.add(cell(days.get(day), counter.id(), planned.get(day)));
            }
            if (counter.sheet().active()
                    || cells.stream().anyMatch(cell -> !cell.shifts().isEmpty())) {
                rows.add(new Row(counter, cells));
            }
        }
        return new RosterWeek(days, rows);
    }

    private static Cell cell(Day day, long counter, List<CounterDay> planned) {
        Optional<CounterDay> found =
                planned.stream().filter(each -> each.counterId() == counter).findFirst();
        return found.map(each -> new Cell(day.key(), day.name(), each.exception(), each.shifts()))
                .orElse(new Cell(day.key(), day.name(), false, List.of()));
    }

    /** The shifts of a counter on a day. */
    public List<Shift> shifts(String day, long counter) {
        return rows.stream()
                .filter(row -> row.counter().id() == counter)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.day().equals(day))
                .findFirst()
                .map(Cell::shifts)
                .orElse(List.of());
    }

    /** Whether a counter is planned apart on a day. */
    public boolean exception(String day, long counter) {
        return rows.stream()
                .filter(row -> row.counter().id() == counter)
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.day().equals(day) && cell.exception());
    }
}
