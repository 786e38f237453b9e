package fr.parvis.web.api.desk;

import fr.parvis.queueing.rule.Reason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The reason of a call as the API of a counter tells it: {@code name=value} pairs in a fixed order, parted by semicolons, numbers to the last
 * digit. Part of the public API; it is kept nowhere.
 */
final class ReasonLine {
    private ReasonLine() {}

    static String of(Reason reason) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        pairs.put("class", reason.visitorClass());
        side(pairs, "winner", reason.winner());
        if (reason.runnerUp() != null) {
            side(pairs, "runnerUp", reason.runnerUp());
        }
        if (reason.appointmentTime() != null) {
            pairs.put("appointment", reason.appointmentTime());
        }
        if (reason.passBefore() != null) {
            pairs.put("passBefore", reason.passBefore());
        }
        pairs.put("capable", reason.capableCounters());
        return pairs.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining(";"));
    }

    private static void side(Map<String, Object> pairs, String who, Reason.Side side) {
        pairs.put(who, side.ticketId());
        pairs.put(who + ".arrival", side.arrival());
        pairs.put(who + ".tier", side.tier());
        pairs.put(who + ".waited", side.waited());
        pairs.put(who + ".urgency", side.weights().urgency());
        pairs.put(who + ".shortness", side.weights().shortness());
        pairs.put(who + ".scarcity", side.weights().scarcity());
        pairs.put(who + ".language", side.weights().language());
    }
}
