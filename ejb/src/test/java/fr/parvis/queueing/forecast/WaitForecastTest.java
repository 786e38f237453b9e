package fr.parvis.queueing.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class WaitForecastTest {

    private static final Instant TEN = Instant.parse("2026-03-03T09:00:00Z");
    private static final List<MotifLoad> MOTIFS =
            List.of(new MotifLoad(1, Duration.ofMinutes(10), 1), new MotifLoad(2, Duration.ofMinutes(10), 1));

    private final WaitForecast forecast = new WaitForecast();

    private static Present present(int visitors, OpenCounter... counters) {
        List<WaitingTicket> waiting = new ArrayList<>();
        for (int ticket = 1; ticket <= visitors; ticket++) {
            waiting.add(WaitingTicket.arrived(ticket, 1, VisitorClass.WALK_IN, TEN.minusSeconds(600 - ticket)));
        }
        List<ServiceInProgress> serving = new ArrayList<>();
        for (OpenCounter counter : counters) {
            if (counter.idleSince() == null) {
                serving.add(new ServiceInProgress(counter.id(), 1, TEN.minusSeconds(120)));
            }
        }
        DeskSnapshot desk = new DeskSnapshot(TEN, waiting, List.of(counters), MOTIFS, RuleSettings.standard());
        return Present.of(desk, serving);
    }

    private static OpenCounter serving(long id) {
        return new OpenCounter(id, id, Set.of(1L), Set.of(), null);
    }

    private static OpenCounter free(long id) {
        return new OpenCounter(id, id, Set.of(1L), Set.of(), TEN.minusSeconds(60));
    }

    private Duration median(Present present, long ticket) {
        return forecast.spreads(present).get(ticket).p50();
    }

    @Test
    void too_few_futures_tell_no_ninth_decile() {
        assertThatThrownBy(() -> new WaitForecast(9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_wait_is_unknown_without_anybody_on_duty_for_the_motif() {
        assertThat(forecast.spreads(present(2))).doesNotContainKey(1L);
        Map<Long, WaitSpread> motifs = forecast.newcomers(present(0, free(1)));
        assertThat(motifs).doesNotContainKey(2L);
        assertThat(motifs.get(1L).range().kind()).isEqualTo(WaitRange.Kind.UNDER_5);
    }

    @Test
    void those_behind_wait_longer_than_those_in_front() {
        Map<Long, WaitSpread> spreads = forecast.spreads(present(6, serving(1)));
        for (long ticket = 2; ticket <= 6; ticket++) {
            assertThat(spreads.get(ticket).p50())
                    .isGreaterThan(spreads.get(ticket - 1).p50());
        }
    }

    @Test
    void five_services_ahead_at_one_counter_take_about_fifty_minutes() {
        assertThat(median(present(6, serving(1)), 6)).isBetween(Duration.ofMinutes(45), Duration.ofMinutes(70));
    }

    @Test
    void a_second_counter_shortens_the_wait() {
        Duration alone = median(present(6, serving(1)), 6);
        Duration two = median(present(6, serving(1), serving(2)), 6);
        assertThat(two).isLessThan(alone.multipliedBy(7).dividedBy(10));
    }

    @Test
    void the_wait_goes_on_through_a_break_that_the_roster_tells() {
        Present without = present(3, serving(1));
        Outlook roster = new Outlook(
                List.of(
                        new Outlook.Presence(1, TEN.minusSeconds(3_600), TEN.plusSeconds(60), false),
                        new Outlook.Presence(1, TEN.plusSeconds(2_760), TEN.plusSeconds(9_000), true)),
                List.of(),
                List.of(),
                Outlook.Habits.usual());
        Present with = new Present(without.desk(), without.inProgress(), roster);
        assertThat(median(with, 3)).isGreaterThan(median(without, 3).plusMinutes(20));
    }

    @Test
    void appointments_to_come_lengthen_the_wait_of_walk_ins() {
        Present without = present(4, serving(1));
        List<Outlook.Booked> booked = List.of(
                new Outlook.Booked(1, TEN.plusSeconds(300)),
                new Outlook.Booked(1, TEN.plusSeconds(900)),
                new Outlook.Booked(1, TEN.plusSeconds(1_200)));
        Outlook outlook = new Outlook(List.of(), booked, List.of(), Outlook.Habits.usual());
        Present with = new Present(without.desk(), without.inProgress(), outlook);
        assertThat(median(with, 4)).isGreaterThan(median(without, 4));
    }

    @Test
    void the_same_present_gives_the_same_ranges() {
        assertThat(forecast.spreads(present(9, serving(1), serving(2))))
                .isEqualTo(forecast.spreads(present(9, serving(1), serving(2))));
    }

    @Test
    void a_range_is_told_in_steps_of_five_minutes() {
        WaitRange range = WaitRange.of(Duration.ofMinutes(13), Duration.ofMinutes(21));
        assertThat(range.low()).contains(Duration.ofMinutes(10));
        assertThat(range.high()).contains(Duration.ofMinutes(25));
        assertThat(WaitRange.of(Duration.ofMinutes(1), Duration.ofMinutes(4)).kind())
                .isEqualTo(WaitRange.Kind.UNDER_5);
        assertThat(WaitRange.of(Duration.ofMinutes(41), Duration.ofMinutes(70)).kind())
                .isEqualTo(WaitRange.Kind.OVER_40);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WaitRange.of(Duration.ofMinutes(5), Duration.ofMinutes(4)));
    }
}
