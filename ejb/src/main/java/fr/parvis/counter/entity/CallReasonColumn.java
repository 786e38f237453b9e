package fr.parvis.counter.entity;

import fr.parvis.counter.CallReason;
import fr.parvis.counter.CallReason.ByAgent;
import fr.parvis.counter.CallReason.ByRule;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.rule.Reason;
import fr.parvis.queueing.rule.Tier;
import fr.parvis.shared.json.StoredJson;
import fr.parvis.shared.json.Versioned;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;
import java.time.Instant;

/**
 * {@code counter_call.reason}: {@code {"v": 1, "rule": {…}}} with every number that the rule compared, {@code {"v": 1, "agent": "…"}} with
 * the words of an agent, or null for a recall.
 */
@Converter
public class CallReasonColumn implements AttributeConverter<CallReason, Object> {
    private static final int VERSION = 1;

    /** The reason as JSON; null for a recall. */
    public static String write(CallReason reason) {
        if (reason == null) {
            return null;
        }
        return StoredJson.write(
                reason instanceof ByRule rule
                        ? new Kept(VERSION, Rule.of(rule.reason()), null)
                        : new Kept(VERSION, null, ((ByAgent) reason).words()));
    }

    /**
     * The reason of a JSON; null for null.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static CallReason read(String json) {
        if (json == null) {
            return null;
        }
        Kept kept = StoredJson.read(json, Kept.class, VERSION);
        return kept.agent() != null
                ? new ByAgent(kept.agent())
                : new ByRule(kept.rule().reason());
    }

    @Override
    public Object convertToDatabaseColumn(CallReason reason) {
        return StoredJson.column(write(reason));
    }

    @Override
    public CallReason convertToEntityAttribute(Object cell) {
        return read(StoredJson.text(cell));
    }

    /**
     * A reason as it is kept.
     *
     * @param rule what the rule compared, null when an agent called
     * @param agent the agent's words, null when the rule called
     */
    public record Kept(int v, Rule rule, String agent) implements Versioned {}

    /**
     * The reason of the rule.
     *
     * @param appointment hour of the appointment, null without one
     * @param passBefore end of the target, null once it had passed
     * @param capable counters on duty that could serve the visitor
     */
    public record Rule(
            VisitorClass visitorClass,
            Side winner,
            Side runnerUp,
            Instant appointment,
            Instant passBefore,
            int capable) {
        private static Rule of(Reason reason) {
            return new Rule(
                    reason.visitorClass(),
                    Side.of(reason.winner()),
                    Side.of(reason.runnerUp()),
                    reason.appointmentTime(),
                    reason.passBefore(),
                    reason.capableCounters());
        }

        private Reason reason() {
            return new Reason(
                    visitorClass,
                    winner.side(),
                    runnerUp == null ? null : runnerUp.side(),
                    appointment,
                    passBefore,
                    capable);
        }
    }

    /** One of the two visitors compared, with the numbers of the formula. */
    public record Side(
            long ticket,
            Instant arrival,
            Tier tier,
            Duration waited,
            double urgency,
            double shortness,
            double scarcity,
            double language) {
        private static Side of(Reason.Side side) {
            Reason.Weights weights = side == null ? null : side.weights();
            return side == null
                    ? null
                    : new Side(
                            side.ticketId(),
                            side.arrival(),
                            side.tier(),
                            side.waited(),
                            weights.urgency(),
                            weights.shortness(),
                            weights.scarcity(),
                            weights.language());
        }

        private Reason.Side side() {
            return new Reason.Side(
                    ticket, arrival, tier, waited, new Reason.Weights(urgency, shortness, scarcity, language));
        }
    }
}
