package fr.parvis.study.control;

import fr.parvis.queueing.improve.study.ArrivalSpan;
import fr.parvis.queueing.improve.study.CounterLoad;
import fr.parvis.queueing.improve.study.Measure;
import fr.parvis.queueing.improve.study.WeekFigures;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The figures of a study as they are kept: JSON. What is not a number, such as a share of nobody, is null. */
public final class FiguresText {
    private FiguresText() {}

    /** The figures as text. */
    public static String write(StudyFigures figures) {
        JsonArrayBuilder counters = Json.createArrayBuilder();
        figures.counters().forEach(counters::add);
        JsonObjectBuilder measured = Json.createObjectBuilder();
        figures.past().week().forEach((measure, value) -> measured.add(measure.name(), value));
        return Json.createObjectBuilder()
                .add("today", week(figures.today()))
                .add("wanted", week(figures.wanted()))
                .add("counters", counters)
                .add("visits", figures.past().visits())
                .add("days", figures.past().days())
                .add("measured", figures.past().measured())
                .add("appointmentShare", figures.past().appointmentShare())
                .add("week", measured)
                .build()
                .toString();
    }

    private static JsonObjectBuilder week(WeekFigures figures) {
        JsonObjectBuilder draws = Json.createObjectBuilder();
        for (Measure measure : Measure.values()) {
            draws.add(measure.name(), numbers(figures.draws().get(measure)));
        }
        JsonArrayBuilder days = Json.createArrayBuilder();
        for (List<ArrivalSpan> day : figures.days()) {
            JsonArrayBuilder spans = Json.createArrayBuilder();
            day.forEach(span -> spans.add(Json.createArrayBuilder()
                    .add(span.visitors())
                    .add(span.waited())
                    .add(span.late())));
            days.add(spans);
        }
        JsonArrayBuilder counters = Json.createArrayBuilder();
        figures.counters()
                .forEach(load -> counters.add(Json.createArrayBuilder()
                        .add(load.planned())
                        .add(load.busy())
                        .add(load.overtime())));
        return Json.createObjectBuilder()
                .add("visitors", figures.visitors())
                .add("draws", draws)
                .add("days", days)
                .add("dayNinetieth", numbers(figures.dayNinetieth()))
                .add("counters", counters);
    }

    private static JsonArrayBuilder numbers(List<Double> values) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        values.forEach(value -> list.add(Double.isFinite(value) ? Json.createValue(value) : JsonValue.NULL));
        return list;
    }

    /** Reads the text. */
    public static StudyFigures read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject object = reader.readObject();
            Map<Measure, Double> measured = new EnumMap<>(Measure.class);
            object.getJsonObject("week")
                    .forEach((measure, value) -> measured.put(Measure.valueOf(measure), number(value)));
            Scene.Past past = new Scene.Past(
                    object.getInt("visits"),
                    object.getInt("days"),
                    object.getBoolean("measured"),
                    object.getJsonNumber("appointmentShare").doubleValue(),
                    measured);
            List<Long> counters = object.getJsonArray("counters").stream()
                    .map(id -> ((JsonNumber) id).longValue())
                    .toList();
            return new StudyFigures(
                    week(object.getJsonObject("today")), week(object.getJsonObject("wanted")), counters, past);
        }
    }

    private static WeekFigures week(JsonObject week) {
        Map<Measure, List<Double>> draws = new EnumMap<>(Measure.class);
        week.getJsonObject("draws")
                .forEach((measure, values) -> draws.put(Measure.valueOf(measure), numbers(values.asJsonArray())));
        List<List<ArrivalSpan>> days = week.getJsonArray("days").stream()
                .map(day -> day.asJsonArray().stream()
                        .map(span -> numbers(span.asJsonArray()))
                        .map(span -> new ArrivalSpan(Math.round(span.get(0)), span.get(1), Math.round(span.get(2))))
                        .toList())
                .toList();
        List<CounterLoad> counters = week.getJsonArray("counters").stream()
                .map(load -> numbers(load.asJsonArray()))
                .map(load -> new CounterLoad(load.get(0), load.get(1), load.get(2)))
                .toList();
        double visitors = week.getJsonNumber("visitors").doubleValue();
        return new WeekFigures(visitors, draws, days, numbers(week.getJsonArray("dayNinetieth")), counters);
    }

    private static List<Double> numbers(JsonArray values) {
        return values.stream().map(FiguresText::number).toList();
    }

    private static double number(JsonValue value) {
        return value instanceof JsonNumber number ? number.doubleValue() : Double.NaN;
    }
}
