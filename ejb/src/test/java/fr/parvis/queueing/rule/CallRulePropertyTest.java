package fr.parvis.queueing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.queueing.room.WaitingTicket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallRulePropertyTest {

    private final CallRule rule = new CallRule();

    static Stream<DeskSnapshot> desks() {
        return LongStream.range(0, 400).mapToObj(Desks::drawn);
    }

    @ParameterizedTest
    @MethodSource("desks")
    void no_counter_is_idle_while_it_may_serve_somebody(DeskSnapshot desk) {
        for (OpenCounter counter : desk.counters()) {
            boolean servable = desk.waiting().stream().anyMatch(ticket -> mayServe(desk, counter, ticket));
            Optional<Choice> choice = rule.next(desk, counter.id());
            assertThat(choice.isPresent()).isEqualTo(servable);
            choice.ifPresent(called -> assertThat(mayServe(desk, counter, ticket(desk, called.ticketId())))
                    .isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("desks")
    void nobody_is_overtaken_inside_a_motif_and_class(DeskSnapshot desk) {
        for (OpenCounter counter : desk.counters()) {
            rule.next(desk, counter.id()).ifPresent(choice -> {
                WaitingTicket called = ticket(desk, choice.ticketId());
                assertThat(desk.waiting())
                        .filteredOn(other -> other.motifId() == called.motifId()
                                && other.visitorClass() == called.visitorClass()
                                && mayServe(desk, counter, other))
                        .allMatch(other -> !other.reference().isBefore(called.reference()));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("desks")
    void the_front_row_decides_as_everybody_does(DeskSnapshot desk) {
        for (OpenCounter counter : desk.counters()) {
            List<WaitingTicket> front = FrontRow.of(desk, counter.id(), 1);
            assertThat(rule.next(with(desk, front), counter.id())).isEqualTo(rule.next(desk, counter.id()));
        }
    }

    @ParameterizedTest
    @MethodSource("desks")
    void a_deeper_front_row_decides_as_everybody_does_while_visitors_leave(DeskSnapshot desk) {
        for (OpenCounter counter : desk.counters()) {
            List<WaitingTicket> everybody = new ArrayList<>(desk.waiting());
            List<WaitingTicket> front = new ArrayList<>(FrontRow.of(desk, counter.id(), 5));
            List<Choice> order = rule.order(with(desk, front), counter.id(), 5);
            for (int asked = 0; asked < 5; asked++) {
                Optional<Choice> choice = rule.next(with(desk, everybody), counter.id());
                assertThat(rule.next(with(desk, front), counter.id())).isEqualTo(choice);
                assertThat(order.stream().skip(asked).findFirst()).isEqualTo(choice);
                choice.ifPresent(called -> {
                    everybody.removeIf(ticket -> ticket.id() == called.ticketId());
                    front.removeIf(ticket -> ticket.id() == called.ticketId());
                });
            }
        }
    }

    private static DeskSnapshot with(DeskSnapshot desk, List<WaitingTicket> waiting) {
        return new DeskSnapshot(desk.now(), waiting, desk.counters(), desk.motifs(), desk.settings());
    }

    @ParameterizedTest
    @MethodSource("desks")
    void who_is_next_is_told_so_and_nobody_else_is(DeskSnapshot desk) {
        List<Long> next = desk.counters().stream()
                .flatMap(counter -> rule.next(desk, counter.id()).stream())
                .map(Choice::ticketId)
                .toList();
        assertThat(desk.waiting()).allSatisfy(ticket -> assertThat(
                        WhyNot.of(desk, ticket.id()).orElseThrow().cause() == WhyNot.Cause.NEXT)
                .isEqualTo(next.contains(ticket.id())));
    }

    @ParameterizedTest
    @MethodSource("desks")
    void nobody_past_the_ceiling_is_overtaken_by_a_shorter_wait(DeskSnapshot desk) {
        for (OpenCounter counter : desk.counters()) {
            rule.next(desk, counter.id()).ifPresent(choice -> {
                WaitingTicket called = ticket(desk, choice.ticketId());
                assertThat(desk.waiting())
                        .filteredOn(other -> mayServe(desk, counter, other) && pastCeiling(desk, other))
                        .allMatch(other -> !other.reference().isBefore(called.reference()));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("desks")
    void the_order_in_which_the_desk_is_told_changes_nothing(DeskSnapshot desk) {
        List<WaitingTicket> shuffled = new ArrayList<>(desk.waiting());
        List<OpenCounter> counters = new ArrayList<>(desk.counters());
        Collections.shuffle(shuffled, new Random(1));
        Collections.shuffle(counters, new Random(2));
        DeskSnapshot told = new DeskSnapshot(desk.now(), shuffled, counters, desk.motifs(), desk.settings());
        for (OpenCounter counter : desk.counters()) {
            assertThat(rule.next(told, counter.id())).isEqualTo(rule.next(desk, counter.id()));
        }
    }

    @ParameterizedTest
    @MethodSource("desks")
    void every_reason_holds_when_checked_again(DeskSnapshot desk) {
        for (OpenCounter counter : desk.counters()) {
            rule.next(desk, counter.id()).ifPresent(choice -> {
                assertThat(choice.reason().holds()).isTrue();
                assertThat(choice.reason().winner().ticketId()).isEqualTo(choice.ticketId());
            });
        }
    }

    private static boolean pastCeiling(DeskSnapshot desk, WaitingTicket ticket) {
        return ticket.reference().plus(desk.settings().ceiling()).isBefore(desk.now());
    }

    private static WaitingTicket ticket(DeskSnapshot desk, long id) {
        return desk.waiting().stream()
                .filter(ticket -> ticket.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static boolean mayServe(DeskSnapshot desk, OpenCounter counter, WaitingTicket ticket) {
        boolean callable = ticket.notBefore() == null || !ticket.notBefore().isAfter(desk.now());
        boolean keptElsewhere = ticket.keptForAgentId() != null
                && ticket.keptForAgentId() != counter.agentId()
                && desk.counters().stream()
                        .anyMatch(other -> other.agentId() == ticket.keptForAgentId()
                                && other.motifIds().contains(ticket.motifId()));
        return counter.motifIds().contains(ticket.motifId()) && callable && !keptElsewhere;
    }
}
