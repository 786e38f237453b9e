package fr.parvis.kiosk.desk;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When the site receives people, as the server told for the coming days. After their end the door counts as open. */
record Openings(List<Span> spans) {

    /**
     * The site is open.
     *
     * @param to {@link Instant#MAX} when it never closes
     */
    record Span(Instant from, Instant to) {}

    static Openings of(Optional<JsonObject> day) {
        return new Openings(day.map(known -> known.getJsonArray("openings")).orElse(JsonValue.EMPTY_JSON_ARRAY).stream()
                .map(JsonValue::asJsonObject)
                .map(each -> new Span(
                        Instant.parse(each.getString("from")),
                        each.get("to") instanceof JsonString to ? Instant.parse(to.getString()) : Instant.MAX))
                .toList());
    }

    boolean openAt(Instant moment) {
        boolean beyond = spans.stream().allMatch(span -> span.to.isBefore(moment));
        return beyond || current(moment).isPresent();
    }

    Optional<Instant> nextAfter(Instant moment) {
        return spans.stream().map(Span::from).filter(moment::isBefore).findFirst();
    }

    Optional<Instant> closesAfter(Instant moment) {
        return current(moment).map(Span::to).filter(to -> !to.equals(Instant.MAX));
    }

    private Optional<Span> current(Instant moment) {
        return spans.stream()
                .filter(span -> !moment.isBefore(span.from) && moment.isBefore(span.to))
                .findFirst();
    }
}
