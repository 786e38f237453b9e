package fr.parvis.day;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A stretch of the roster: who sits where, from when to when, with which breaks.
 *
 * @param login of the agent
 */
record Shift(int counter, String login, LocalTime from, LocalTime to, List<Break> breaks) {

    /** A break of a shift. */
    record Break(LocalTime from, LocalTime to) {
        private static Break read(JsonValue text) {
            JsonObject each = text.asJsonObject();
            return new Break(LocalTime.parse(each.getString("from")), LocalTime.parse(each.getString("to")));
        }
    }

    /** The shifts of one counter as the API tells them; those of nobody are left out. */
    static Stream<Shift> of(JsonObject counter, Map<Integer, String> logins) {
        return counter.getJsonArray("shifts").stream()
                .map(JsonValue::asJsonObject)
                .filter(shift -> logins.containsKey(shift.getInt("agentId", -1)))
                .map(shift -> new Shift(
                        counter.getInt("counterId"),
                        logins.get(shift.getInt("agentId")),
                        LocalTime.parse(shift.getString("from")),
                        LocalTime.parse(shift.getString("to")),
                        shift.getJsonArray("breaks").stream().map(Break::read).toList()));
    }
}
