package fr.parvis.queueing.written;

import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.rule.Reason;
import fr.parvis.queueing.rule.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The written form of a reason, kept beside the call: fixed names, numbers kept to the last digit, nothing lost. */
public final class ReasonText {

    private ReasonText() {}

    /** The reason as one line of {@code name=value} pairs. */
    public static String write(Reason reason) {
        return pairs(reason).entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining(";"));
    }

    public static Reason read(String text) {
        Map<String, String> pairs = Arrays.stream(text.split(";"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : ""));
        return reason(pairs);
    }

    /** The reason as a flat map, in a fixed order. */
    public static Map<String, String> pairs(Reason reason) {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("class", reason.visitorClass().name());
        side(pairs, "winner", reason.winner());
        if (reason.runnerUp() != null) {
            side(pairs, "runnerUp", reason.runnerUp());
        }
        if (reason.appointmentTime() != null) {
            pairs.put("appointment", reason.appointmentTime().toString());
        }
        if (reason.passBefore() != null) {
            pairs.put("passBefore", reason.passBefore().toString());
        }
        pairs.put("capable", Integer.toString(reason.capableCounters()));
        return pairs;
    }

    private static void side(Map<String, String> pairs, String who, Reason.Side side) {
        pairs.put(who, Long.toString(side.ticketId()));
        pairs.put(who + ".arrival", side.arrival().toString());
        pairs.put(who + ".tier", side.tier().name());
        pairs.put(who + ".waited", side.waited().toString());
        pairs.put(who + ".urgency", Double.toString(side.weights().urgency()));
        pairs.put(who + ".shortness", Double.toString(side.weights().shortness()));
        pairs.put(who + ".scarcity", Double.toString(side.weights().scarcity()));
        pairs.put(who + ".language", Double.toString(side.weights().language()));
    }

    public static Reason reason(Map<String, String> pairs) {
        return new Reason(
                VisitorClass.valueOf(wanted(pairs, "class")),
                side(pairs, "winner"),
                pairs.containsKey("runnerUp") ? side(pairs, "runnerUp") : null,
                instant(pairs, "appointment"),
                instant(pairs, "passBefore"),
                Integer.parseInt(wanted(pairs, "capable")));
    }

    private static Reason.Side side(Map<String, String> pairs, String who) {
        return new Reason.Side(
                Long.parseLong(wanted(pairs, who)),
                Instant.parse(wanted(pairs, who + ".arrival")),
                Tier.valueOf(wanted(pairs, who + ".tier")),
                Duration.parse(wanted(pairs, who + ".waited")),
                new Reason.Weights(
                        number(pairs, who + ".urgency"),
                        number(pairs, who + ".shortness"),
                        number(pairs, who + ".scarcity"),
                        number(pairs, who + ".language")));
    }

    private static Instant instant(Map<String, String> pairs, String name) {
        return pairs.containsKey(name) ? Instant.parse(pairs.get(name)) : null;
    }

    private static double number(Map<String, String> pairs, String name) {
        return Double.parseDouble(wanted(pairs, name));
    }

    private static String wanted(Map<String, String> pairs, String name) {
        String value = pairs.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a reason without " + name + ": " + pairs.keySet());
        }
        return value;
    }
}
