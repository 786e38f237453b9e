package fr.parvis.web.api.roster;

import fr.parvis.queueing.improve.study.Measure;
import fr.parvis.queueing.improve.study.WeekFigures;
import fr.parvis.site.CounterFacts;
import fr.parvis.site.boundary.Sites;
import fr.parvis.study.StudyFigures;
import fr.parvis.web.staff.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures of a study as a table for a spreadsheet: semicolons and decimal commas, as French ones read it. */
@RequestScoped
public class StudyCsv {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int HALF_HOURS = 48;

    @Inject
    private Texts texts;

    @Inject
    private Sites sites;

    /** The table: measures, then days, half hours and counters. */
    String write(long siteId, StudyFigures figures) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.of("study.csv"));
        for (Measure measure : Measure.values()) {
            var difference = figures.today().against(measure, figures.wanted());
            lines.add(line(
                    texts.word("measure", measure),
                    figures.today().mean(measure),
                    figures.wanted().mean(measure),
                    difference.change(),
                    difference.margin(),
                    known(figures.measured(measure)),
                    known(figures.again(measure)),
                    figures.low(measure),
                    figures.high(measure)));
        }
        for (int day = 0; day < figures.today().days().size(); day++) {
            String name = DayOfWeek.of(day + 1).getDisplayName(TextStyle.FULL, Locale.FRENCH);
            lines.add(pair(
                    name,
                    figures.today().day(day).mean(),
                    figures.wanted().day(day).mean()));
        }
        for (int half = 0; half < HALF_HOURS; half++) {
            if (figures.today().halfHour(half).visitors()
                            + figures.wanted().halfHour(half).visitors()
                    > 0) {
                String name = LocalTime.MIN.plusMinutes(30L * half).toString();
                lines.add(pair(
                        name,
                        figures.today().halfHour(half).mean(),
                        figures.wanted().halfHour(half).mean()));
            }
        }
        counters(siteId, figures, lines);
        return BYTE_ORDER_MARK + String.join("\r\n", lines) + "\r\n";
    }

    private static double known(Double value) {
        return value == null ? Double.NaN : value;
    }

    private void counters(long siteId, StudyFigures figures, List<String> lines) {
        for (int place = 0; place < figures.counters().size(); place++) {
            long id = figures.counters().get(place);
            String name = sites.counters(siteId).stream()
                    .filter(counter -> counter.id() == id)
                    .findFirst()
                    .map(CounterFacts::sheet)
                    .map(sheet -> sheet.label())
                    .orElse(Long.toString(id));
            lines.add(pair(name, occupancy(figures.today(), place), occupancy(figures.wanted(), place)));
        }
    }

    private static double occupancy(WeekFigures figures, int counter) {
        return figures.counters().get(counter).occupancy();
    }

    private static String pair(String name, double today, double wanted) {
        return line(name, today, wanted, wanted - today, Double.NaN, Double.NaN);
    }

    /** A name may come from a manager: nothing in it is taken as a formula or a separator. */
    private static String line(String name, double... values) {
        String safe = "\"" + name.replace("\"", "\"\"").replaceFirst("^([=+@-])", "'$1") + "\"";
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(safe),
                        java.util.Arrays.stream(values)
                                .mapToObj(value -> Double.isFinite(value)
                                        ? String.format(Locale.ROOT, "%.3f", value)
                                                .replace('.', ',')
                                        : ""))
                .collect(Collectors.joining(";"));
    }
}
