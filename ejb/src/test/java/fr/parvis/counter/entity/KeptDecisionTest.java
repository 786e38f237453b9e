package fr.parvis.counter.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.parvis.counter.CallReason;
import fr.parvis.counter.CallReason.ByAgent;
import fr.parvis.counter.CallReason.ByRule;
import fr.parvis.queueing.room.Language;
import fr.parvis.queueing.room.MotifLoad;
import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitingTicket;
import fr.parvis.queueing.rule.CallRule;
import fr.parvis.queueing.rule.DeskSnapshot;
import fr.parvis.queueing.rule.Desks;
import fr.parvis.queueing.rule.Reason;
import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.queueing.rule.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a call was decided on and why, as the database keeps it. The exact JSON of version 1 stands here: it never changes. */
class KeptDecisionTest {
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00.000000001Z");

    private static final String DESK =
            "{\"counters\":[{\"agent\":41,\"id\":3,\"idle\":60000000000,\"languages\":[\"ar\"],"
                    + "\"motifs\":[11,12]},{\"agent\":42,\"id\":4,\"languages\":[],\"motifs\":[11]}],\"digest\":\"00ff\","
                    + "\"motifs\":[{\"id\":11,\"service\":\"PT8M\",\"share\":0.1}],\"now\":\"2026-03-03T09:00:00.000000001Z\","
                    + "\"settings\":{\"balance\":0.5,\"ceiling\":\"PT45M\",\"classes\":{"
                    + "\"WALK_IN\":{\"headStart\":0.0,\"target\":\"PT20M\",\"weight\":1.0},"
                    + "\"PRIORITY\":{\"headStart\":0.5,\"target\":\"PT10M\",\"weight\":2.0},"
                    + "\"APPOINTMENT\":{\"headStart\":1.0,\"target\":\"PT10M\",\"weight\":2.0}},"
                    + "\"early\":\"PT10M\",\"gamma\":1.0,\"language\":2.0,\"late\":\"PT12H\",\"lateClasses\":0.3,\"lateFactor\":0.2,"
                    + "\"lateTheta\":0.0,\"theta\":0.5},\"v\":1,\"visitors\":[{\"appointment\":-1,\"arrival\":1200000000000,"
                    + "\"id\":7,\"keptFor\":41,\"language\":\"ar\",\"motif\":11,\"notBefore\":5,\"reference\":0,"
                    + "\"visitorClass\":\"APPOINTMENT\"},{\"arrival\":1,\"id\":8,\"motif\":12,\"reference\":1,"
                    + "\"visitorClass\":\"WALK_IN\"}],\"waiting\":9}";

    private static final String REASON = "{\"rule\":{\"appointment\":\"2026-03-03T09:00:00Z\",\"capable\":2,"
            + "\"passBefore\":\"2026-03-03T09:10:00Z\",\"visitorClass\":\"APPOINTMENT\",\"winner\":{"
            + "\"arrival\":\"2026-03-03T08:58:00.001Z\",\"language\":1.0,\"scarcity\":0.3333333333333333,"
            + "\"shortness\":1.0E-5,\"ticket\":7,\"tier\":\"DUE\",\"urgency\":-2.5,\"waited\":\"PT-2M\"}},\"v\":1}";

    private final CallRule rule = new CallRule();

    static Stream<DeskSnapshot> desks() {
        return LongStream.range(0, 400).mapToObj(Desks::drawn);
    }

    @ParameterizedTest
    @MethodSource("desks")
    void the_rule_finds_the_same_visitor_and_reason_on_the_desk_as_it_was_kept(DeskSnapshot desk) {
        DeskSnapshot read =
                DecisionColumn.read(DecisionColumn.write(desk, desk.waiting().size(), "00"));

        assertThat(read).isEqualTo(desk);
        for (OpenCounter counter : desk.counters()) {
            var choice = rule.next(desk, counter.id());
            assertThat(rule.next(read, counter.id())).isEqualTo(choice);
            choice.ifPresent(called -> {
                CallReason reason = new ByRule(called.reason());
                assertThat(CallReasonColumn.read(CallReasonColumn.write(reason)))
                        .isEqualTo(reason);
            });
        }
    }

    @Test
    void a_desk_is_kept_as_this_json() {
        assertThat(DecisionColumn.write(desk(), 9, "00ff")).isEqualTo(DESK);
        assertThat(DecisionColumn.read(DESK)).isEqualTo(desk());
    }

    @Test
    void a_reason_is_kept_as_this_json() {
        Reason.Side winner = new Reason.Side(
                7,
                Instant.parse("2026-03-03T08:58:00.001Z"),
                Tier.DUE,
                Duration.ofMinutes(-2),
                new Reason.Weights(-2.5, 1.0E-5, 1 / 3.0, 1));
        Reason reason = new Reason(
                VisitorClass.APPOINTMENT,
                winner,
                null,
                Instant.parse("2026-03-03T09:00:00Z"),
                Instant.parse("2026-03-03T09:10:00Z"),
                2);

        assertThat(CallReasonColumn.write(new ByRule(reason))).isEqualTo(REASON);
        assertThat(CallReasonColumn.read(REASON)).isEqualTo(new ByRule(reason));
        assertThat(CallReasonColumn.write(new ByAgent("ne peut pas « attendre »; =\"")))
                .isEqualTo("{\"agent\":\"ne peut pas « attendre »; =\\\"\",\"v\":1}");
        assertThat(CallReasonColumn.write(null)).isNull();
    }

    @Test
    void what_is_no_desk_or_of_another_version_is_refused_in_a_sentence() {
        assertThatIllegalArgumentException().isThrownBy(() -> DecisionColumn.read("[]"));
        assertThatIllegalArgumentException().isThrownBy(() -> DecisionColumn.read("{}"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionColumn.read("{\"v\": 0, \"text\": \"desk0\"}"))
                .withMessageContaining("version 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallReasonColumn.read("{\"v\": 2}"))
                .withMessageContaining("version 2");
    }

    private static DeskSnapshot desk() {
        return new DeskSnapshot(
                NOW,
                List.of(
                        new WaitingTicket(
                                7,
                                11,
                                VisitorClass.APPOINTMENT,
                                NOW.minusSeconds(1200),
                                NOW.plusNanos(1),
                                new Language("ar"),
                                41L,
                                NOW.minusNanos(5),
                                NOW),
                        WaitingTicket.arrived(8, 12, VisitorClass.WALK_IN, NOW.minusNanos(1))),
                List.of(
                        new OpenCounter(3, 41, Set.of(12L, 11L), Set.of(new Language("ar")), NOW.minusSeconds(60)),
                        new OpenCounter(4, 42, Set.of(11L), Set.of(), null)),
                List.of(new MotifLoad(11, Duration.ofMinutes(8), 0.1)),
                RuleSettings.standard());
    }
}
