package fr.parvis.queueing.improve.advice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.queueing.forecast.Outlook;
import fr.parvis.queueing.forecast.Present;
import fr.parvis.queueing.forecast.ServiceInProgress;
import fr.parvis.queueing.forecast.hour.Crowding;
import fr.parvis.queueing.forecast.hour.HourAhead;
import fr.parvis.queueing.forecast.hour.HourForecast;
import fr.parvis.queueing.forecast.hour.QueueAhead;
import fr.parvis.queueing.room.MotifLoad;
import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitingTicket;
import fr.parvis.queueing.rule.DeskSnapshot;
import fr.parvis.queueing.rule.RuleSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdviceSearchTest {

    private static final Instant TEN = Instant.parse("2026-03-03T09:00:00Z");
    private static final long CROWDED = 1;
    private static final long QUIET = 2;

    private static OpenCounter counter(long id, Long... motifs) {
        return new OpenCounter(id, id, Set.of(motifs), Set.of(), null);
    }

    /** Eight visitors wait for the crowded motif at counter 1; counter 2 has nobody. */
    private static Present present(List<Outlook.Presence> presences) {
        List<WaitingTicket> waiting = new ArrayList<>();
        for (int ticket = 1; ticket <= 8; ticket++) {
            waiting.add(WaitingTicket.arrived(ticket, CROWDED, VisitorClass.WALK_IN, TEN.minusSeconds(60)));
        }
        DeskSnapshot desk = new DeskSnapshot(
                TEN,
                waiting,
                List.of(counter(1, CROWDED), counter(2, QUIET)),
                List.of(
                        new MotifLoad(CROWDED, Duration.ofMinutes(10), 1),
                        new MotifLoad(QUIET, Duration.ofMinutes(5), 1)),
                RuleSettings.standard());
        List<ServiceInProgress> serving = List.of(
                new ServiceInProgress(1, CROWDED, TEN.minusSeconds(60)),
                new ServiceInProgress(2, QUIET, TEN.minusSeconds(60)));
        return new Present(desk, serving, new Outlook(presences, List.of(), List.of(), Outlook.Habits.usual()));
    }

    private static List<Outlook.Presence> breakIn(int minutes) {
        Instant start = TEN.plusSeconds(60L * minutes);
        return List.of(
                new Outlook.Presence(1, TEN.minusSeconds(3_600), start, false),
                new Outlook.Presence(1, start.plusSeconds(2_700), start.plusSeconds(20_000), true));
    }

    @Test
    void the_next_hour_is_forecast_queue_by_queue() {
        HourAhead hour = new HourForecast().of(present(List.of()));
        QueueAhead crowded = hour.queue(CROWDED).orElseThrow();
        assertThat(crowded.points()).hasSize(7);
        assertThat(crowded.points().get(0).middle()).isEqualTo(8);
        assertThat(crowded.points().get(6).middle()).isBetween(1.0, 4.0);
        assertThat(crowded.points()).allMatch(point -> point.low() <= point.middle() && point.middle() <= point.high());
        assertThat(hour.queue(QUIET).orElseThrow().p90()).isEqualTo(Duration.ZERO);
        assertThat(hour.missed()).isBetween(0.5, 0.95);
    }

    @Test
    void a_queue_is_warned_of_when_two_visitors_or_more_will_probably_wait_too_long() {
        HourAhead hour = new HourForecast().of(present(List.of()));
        Crowding crowded = hour.queue(CROWDED).orElseThrow().crowding();

        assertThat(hour.overloads()).extracting(QueueAhead::motifId).containsExactly(CROWDED);
        assertThat(crowded.limit()).isEqualTo(Duration.ofMinutes(30));
        assertThat(crowded.visitors()).as("who come fourth or later").isBetween(4.0, 6.0);
        assertThat(crowded.from()).as("they came a minute ago").isEqualTo(TEN.plusSeconds(29 * 60));
        assertThat(new HourForecast()
                        .of(present(List.of()), Map.of(CROWDED, Duration.ofHours(2)))
                        .overloads())
                .isEmpty();
    }

    @Test
    void one_visitor_who_waits_long_is_no_overload() {
        DeskSnapshot busy = present(List.of()).desk();
        Present alone = new Present(
                new DeskSnapshot(
                        TEN,
                        busy.waiting().subList(0, 1),
                        busy.counters().subList(1, 2),
                        busy.motifs(),
                        busy.settings()),
                List.of(),
                Outlook.unknown());

        HourAhead hour = new HourForecast().of(alone);

        assertThat(hour.queue(CROWDED).orElseThrow().p90()).isGreaterThan(Duration.ofHours(1));
        assertThat(hour.overloads()).isEmpty();
    }

    @Test
    void opening_the_motif_at_the_idle_counter_is_advised_with_its_effect() {
        PossibleRemedies leeway = new PossibleRemedies(Map.of(2L, Set.of(CROWDED)), List.of());
        assertThat(new AdviceSearch().of(present(List.of()), leeway))
                .singleElement()
                .satisfies(advice -> {
                    assertThat(advice.remedy()).isEqualTo(new Remedy.OpenMotif(2, CROWDED));
                    assertThat(advice.motifId()).isEqualTo(CROWDED);
                    assertThat(advice.after().p90())
                            .isLessThan(advice.before().p90().minusMinutes(10));
                    assertThat(advice.after().missed())
                            .isLessThan(advice.before().missed());
                });
    }

    @Test
    void a_queue_in_which_hardly_anybody_is_expected_is_no_reason_to_move_somebody() {
        Present crowded = present(List.of());
        Outlook rare = new Outlook(
                List.of(),
                List.of(),
                List.of(new Outlook.Flow(QUIET, VisitorClass.WALK_IN, TEN, TEN.plus(Duration.ofHours(1)), 0.3)),
                Outlook.Habits.usual());
        DeskSnapshot desk = new DeskSnapshot(
                TEN,
                List.of(),
                List.of(counter(1, CROWDED), counter(2, CROWDED)),
                crowded.desk().motifs(),
                crowded.desk().settings());
        PossibleRemedies leeway = new PossibleRemedies(Map.of(1L, Set.of(QUIET)), List.of());

        HourAhead hour = new HourForecast().of(new Present(desk, List.of(), rare));

        assertThat(hour.queue(QUIET).orElseThrow().p90()).isGreaterThan(Duration.ofHours(1));
        assertThat(new AdviceSearch().of(new Present(desk, List.of(), rare), leeway))
                .isEmpty();
    }

    @Test
    void a_few_minutes_of_two_visitors_are_no_reason_to_move_somebody() {
        DeskSnapshot crowded = present(List.of()).desk();
        DeskSnapshot desk = new DeskSnapshot(
                TEN, crowded.waiting().subList(0, 2), crowded.counters(), crowded.motifs(), crowded.settings());
        Present two = new Present(desk, present(List.of()).inProgress(), Outlook.unknown());
        PossibleRemedies leeway = new PossibleRemedies(Map.of(2L, Set.of(CROWDED)), List.of());

        HourAhead before = new HourForecast().of(two);
        HourAhead after = new HourForecast().of(new Remedy.OpenMotif(2, CROWDED).appliedTo(two));

        assertThat(mean(before).minus(mean(after))).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(15));
        assertThat(new AdviceSearch().of(two, leeway)).isEmpty();
    }

    private static Duration mean(HourAhead hour) {
        return hour.queue(CROWDED).orElseThrow().mean();
    }

    @Test
    void a_colleague_is_advised_when_one_could_come() {
        Remedy.CallColleague colleague =
                new Remedy.CallColleague(9, 90, Set.of(CROWDED), Set.of(), Duration.ofMinutes(45));
        assertThat(new AdviceSearch().of(present(List.of()), new PossibleRemedies(Map.of(), List.of(colleague))))
                .extracting(Advice::remedy)
                .containsExactly(colleague);
    }

    @Test
    void a_colleague_called_to_a_counter_that_is_planned_for_later_has_it_once() {
        Present planned = present(breakIn(10));
        Remedy colleague = new Remedy.CallColleague(1, 90, Set.of(CROWDED), Set.of(), Duration.ofMinutes(45));

        assertThat(colleague.appliedTo(planned).desk().counters())
                .extracting(OpenCounter::id)
                .hasSameSizeAs(planned.desk().counters())
                .doesNotHaveDuplicates();
        assertThat(new AdviceSearch()
                        .of(planned, new PossibleRemedies(Map.of(), List.of((Remedy.CallColleague) colleague))))
                .isNotNull();
    }

    @Test
    void a_break_in_the_rush_is_advised_to_wait() {
        Instant start = TEN.plusSeconds(600);
        assertThat(new AdviceSearch().of(present(breakIn(10)), new PossibleRemedies(Map.of(), List.of())))
                .extracting(Advice::remedy)
                .contains(new Remedy.MoveBreak(1, start, Duration.ofMinutes(40)));
    }

    @Test
    void a_break_moved_keeps_its_length() {
        Instant start = TEN.plusSeconds(600);
        Present moved = new Remedy.MoveBreak(1, start, Duration.ofMinutes(20)).appliedTo(present(breakIn(10)));
        assertThat(moved.outlook().presences().get(0).until()).isEqualTo(start.plusSeconds(1_200));
        assertThat(moved.outlook().presences().get(1).from()).isEqualTo(start.plusSeconds(2_700 + 1_200));
    }

    @Test
    void nothing_is_advised_when_nothing_can_be_done() {
        assertThat(new AdviceSearch().of(present(List.of()), new PossibleRemedies(Map.of(), List.of())))
                .isEmpty();
    }

    @Test
    void the_same_present_gives_the_same_advice() {
        PossibleRemedies leeway = new PossibleRemedies(Map.of(2L, Set.of(CROWDED)), List.of());
        assertThat(new AdviceSearch().of(present(List.of()), leeway))
                .isEqualTo(new AdviceSearch().of(present(List.of()), leeway));
    }
}
