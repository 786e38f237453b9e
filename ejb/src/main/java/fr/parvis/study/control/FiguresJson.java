package fr.parvis.study.control;

import fr.parvis.queueing.improve.study.ArrivalSpan;
import fr.parvis.queueing.improve.study.CounterLoad;
import fr.parvis.queueing.improve.study.Measure;
import fr.parvis.queueing.improve.study.WeekFigures;
import fr.parvis.shared.json.StoredJson;
import fr.parvis.shared.json.Versioned;
import fr.parvis.study.StudyFigures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * {@code study.result}: the figures of a study as they are kept. What is not a number, such as a share of nobody, is null in a list and left
 * out of a map.
 */
public final class FiguresJson {
    private static final int VERSION = 1;

    private FiguresJson() {}

    /** The figures as JSON. */
    public static String write(StudyFigures figures) {
        Scene.Past past = figures.past();
        Map<Measure, Double> week = new EnumMap<>(Measure.class);
        past.week().forEach((measure, value) -> {
            if (Double.isFinite(value)) {
                week.put(measure, value);
            }
        });
        return StoredJson.write(new Kept(
                VERSION,
                Week.of(figures.today()),
                Week.of(figures.wanted()),
                figures.counters(),
                past.visits(),
                past.days(),
                past.measured(),
                past.appointmentShare(),
                week));
    }

    /**
     * Reads the JSON.
     *
     * @throws IllegalArgumentException when it holds no figures
     */
    public static StudyFigures read(String json) {
        Kept kept = StoredJson.read(json, Kept.class, VERSION);
        Scene.Past past =
                new Scene.Past(kept.visits(), kept.days(), kept.measured(), kept.appointmentShare(), kept.week());
        return new StudyFigures(kept.today().figures(), kept.wanted().figures(), kept.counters(), past);
    }

    private static Double known(Double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static List<Double> known(List<Double> values) {
        List<Double> known = new ArrayList<>();
        values.forEach(value -> known.add(known(value)));
        return known;
    }

    private static List<Double> numbers(List<Double> known) {
        return known.stream().map(value -> value == null ? Double.NaN : value).toList();
    }

    /**
     * Figures as they are kept.
     *
     * @param counters identifiers of the counters, in the order of the loads
     * @param visits visits that the week is made of
     * @param days days on which they came
     * @param measured whether they were enough
     * @param week the measures of the week as it was
     */
    public record Kept(
            int v,
            Week today,
            Week wanted,
            List<Long> counters,
            int visits,
            int days,
            boolean measured,
            double appointmentShare,
            Map<Measure, Double> week)
            implements Versioned {}

    /** A week under one organisation. */
    public record Week(
            double visitors,
            Map<Measure, List<Double>> draws,
            List<List<HalfHour>> days,
            List<Double> dayNinetieth,
            List<Load> counters) {
        private static Week of(WeekFigures figures) {
            Map<Measure, List<Double>> draws = new EnumMap<>(Measure.class);
            figures.draws().forEach((measure, values) -> draws.put(measure, known(values)));
            return new Week(
                    figures.visitors(),
                    draws,
                    figures.days().stream()
                            .map(day -> day.stream()
                                    .map(span -> new HalfHour(span.visitors(), span.waited(), span.late()))
                                    .toList())
                            .toList(),
                    known(figures.dayNinetieth()),
                    figures.counters().stream()
                            .map(load -> new Load(load.planned(), load.busy(), load.overtime()))
                            .toList());
        }

        private WeekFigures figures() {
            Map<Measure, List<Double>> read = new EnumMap<>(Measure.class);
            draws.forEach((measure, values) -> read.put(measure, numbers(values)));
            return new WeekFigures(
                    visitors,
                    read,
                    days.stream()
                            .map(day -> day.stream()
                                    .map(span -> new ArrivalSpan(span.visitors(), span.waited(), span.late()))
                                    .toList())
                            .toList(),
                    numbers(dayNinetieth),
                    counters.stream()
                            .map(load -> new CounterLoad(load.planned(), load.busy(), load.overtime()))
                            .toList());
        }
    }

    /** Who came in a half hour of a day: how many, minutes they waited together, how many beyond their target. */
    public record HalfHour(long visitors, double waited, long late) {}

    /** Minutes of a counter: planned, with a visitor, after the end of shifts. */
    public record Load(double planned, double busy, double overtime) {}
}
