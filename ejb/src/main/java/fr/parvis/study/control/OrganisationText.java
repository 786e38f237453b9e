package fr.parvis.study.control;

import fr.parvis.site.control.OpeningSpan;
import fr.parvis.staffing.control.PlannedShift;
import fr.parvis.staffing.entity.Break;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An organisation as a study keeps it: JSON, the same text for the same organisation. */
public final class OrganisationText {
    private OrganisationText() {}

    /** The organisation as text. */
    public static String write(Organisation organisation) {
        JsonObjectBuilder roster = Json.createObjectBuilder();
        organisation.roster().forEach((day, shifts) -> roster.add(day.name(), shifts(shifts)));
        JsonObjectBuilder skills = Json.createObjectBuilder();
        organisation.skills().forEach((counter, motifs) -> {
            JsonArrayBuilder list = Json.createArrayBuilder();
            motifs.forEach(list::add);
            skills.add(counter.toString(), list);
        });
        JsonArrayBuilder hours = Json.createArrayBuilder();
        organisation
                .hours()
                .forEach(span -> hours.add(Json.createArrayBuilder()
                        .add(span.weekday().name())
                        .add(span.opens().toString())
                        .add(span.closes().toString())));
        JsonObjectBuilder text = Json.createObjectBuilder()
                .add("roster", roster)
                .add("skills", skills)
                .add("hours", hours);
        if (organisation.appointmentShare() != null) {
            text.add("appointmentShare", organisation.appointmentShare());
        }
        return text.build().toString();
    }

    private static JsonArrayBuilder shifts(List<PlannedShift> shifts) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (PlannedShift shift : shifts) {
            JsonArrayBuilder breaks = Json.createArrayBuilder();
            shift.breaks().forEach(each -> breaks.add(each.toString()));
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("counter", shift.counterId())
                    .add("from", shift.from().toString())
                    .add("to", shift.to().toString())
                    .add("breaks", breaks);
            if (shift.agentId() != null) {
                one.add("agent", shift.agentId());
            }
            list.add(one);
        }
        return list;
    }

    /** Reads the text. */
    public static Organisation read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject object = reader.readObject();
            Map<DayOfWeek, List<PlannedShift>> roster = new EnumMap<>(DayOfWeek.class);
            object.getJsonObject("roster")
                    .forEach((day, shifts) -> roster.put(
                            DayOfWeek.valueOf(day),
                            shifts.asJsonArray().stream()
                                    .map(shift -> shift(shift.asJsonObject()))
                                    .toList()));
            Map<Long, Set<Long>> skills = new TreeMap<>();
            object.getJsonObject("skills")
                    .forEach((counter, motifs) -> skills.put(
                            Long.valueOf(counter),
                            motifs.asJsonArray().stream()
                                    .map(motif -> ((JsonNumber) motif).longValue())
                                    .collect(Collectors.toSet())));
            List<OpeningSpan> hours = object.getJsonArray("hours").stream()
                    .map(span -> span(span.asJsonArray()))
                    .toList();
            JsonNumber share = object.getJsonNumber("appointmentShare");
            return new Organisation(roster, skills, hours, share == null ? null : share.doubleValue());
        }
    }

    private static OpeningSpan span(List<JsonValue> parts) {
        return new OpeningSpan(
                DayOfWeek.valueOf(string(parts.get(0))),
                LocalTime.parse(string(parts.get(1))),
                LocalTime.parse(string(parts.get(2))));
    }

    private static PlannedShift shift(JsonObject shift) {
        List<Break> breaks = shift.getJsonArray("breaks").stream()
                .map(each -> Break.parse(string(each)))
                .toList();
        return new PlannedShift(
                shift.getJsonNumber("counter").longValue(),
                shift.containsKey("agent") ? shift.getJsonNumber("agent").longValue() : null,
                LocalTime.parse(shift.getString("from")),
                LocalTime.parse(shift.getString("to")),
                breaks);
    }

    private static String string(JsonValue value) {
        return ((JsonString) value).getString();
    }
}
