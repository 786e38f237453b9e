package fr.parvis.queueing.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.queueing.arrival.law.LogLogisticPatience;
import fr.parvis.queueing.arrival.law.Punctuality;
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
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PatienceForecastTest {

    private static final Instant TEN = Instant.parse("2026-03-03T09:00:00Z");
    private static final long HALF_AN_HOUR = 1_800_000;
    private static final int DRAWS = 20_000;

    private final WaitForecast forecast = new WaitForecast();

    private static double goneAfterHalfAnHour(double haste, long waited) {
        LogLogisticPatience leaving = new LogLogisticPatience(haste);
        SplittableRandom random = new SplittableRandom(7);
        int gone = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            gone += leaving.after(waited, random.nextDouble()) < waited + HALF_AN_HOUR ? 1 : 0;
        }
        return (double) gone / DRAWS;
    }

    @Test
    void eight_in_a_hundred_have_left_after_half_an_hour() {
        assertThat(goneAfterHalfAnHour(1, 0)).isCloseTo(0.085, within(0.01));
        assertThat(goneAfterHalfAnHour(0.5, 0)).isCloseTo(0.043, within(0.01));
    }

    @Test
    void nobody_leaves_where_nobody_ever_did() {
        assertThat(goneAfterHalfAnHour(0, HALF_AN_HOUR)).isZero();
    }

    @Test
    void who_has_waited_leaves_after_that_only_and_sooner_from_then_on() {
        SplittableRandom random = new SplittableRandom(3);
        for (int draw = 0; draw < 1_000; draw++) {
            assertThat(LogLogisticPatience.usual().after(HALF_AN_HOUR, random.nextDouble()))
                    .isGreaterThanOrEqualTo(HALF_AN_HOUR);
        }
        assertThat(goneAfterHalfAnHour(1, HALF_AN_HOUR)).isGreaterThan(3 * goneAfterHalfAnHour(1, 0));
    }

    @Test
    void a_haste_that_cannot_be_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LogLogisticPatience(-0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LogLogisticPatience(Double.NaN));
    }

    @Test
    void the_last_of_a_long_queue_waits_less_where_visitors_leave_and_is_told_a_wait_all_the_same() {
        Map<Long, WaitSpread> staying = forecast.spreads(queue(12, 0));
        Map<Long, WaitSpread> leaving = forecast.spreads(queue(12, 3));
        assertThat(leaving).hasSameSizeAs(staying);
        assertThat(leaving.get(12L).p50())
                .isLessThan(staying.get(12L).p50().multipliedBy(4).dividedBy(5));
        assertThat(forecast.newcomers(queue(12, 3)).get(1L).p50())
                .isLessThan(forecast.newcomers(queue(12, 0)).get(1L).p50());
    }

    @Test
    void nobody_is_told_less_because_they_might_leave_themselves() {
        assertThat(forecast.spreads(queue(1, 5))).isEqualTo(forecast.spreads(queue(1, 0)));
    }

    @Test
    void the_wait_of_one_is_told_alike_whether_the_others_are_asked_about_or_not() {
        Present present = queue(8, 3);
        Duration together = forecast.spreads(present).get(8L).p50();
        Duration alone = forecast.spreads(present, List.of(8L)).get(8L).p50();
        assertThat(together.minus(alone).abs()).isLessThan(Duration.ofMinutes(8));
    }

    private static Present queue(int visitors, double haste) {
        List<WaitingTicket> waiting = new ArrayList<>();
        for (int ticket = 1; ticket <= visitors; ticket++) {
            waiting.add(WaitingTicket.arrived(ticket, 1, VisitorClass.WALK_IN, TEN.minusSeconds(600 - ticket)));
        }
        OpenCounter counter = new OpenCounter(1, 1, Set.of(1L), Set.of(), null);
        DeskSnapshot desk = new DeskSnapshot(
                TEN,
                waiting,
                List.of(counter),
                List.of(new MotifLoad(1, Duration.ofMinutes(10), 1)),
                RuleSettings.standard());
        Outlook.Habits habits = new Outlook.Habits(
                Map.of(), Punctuality.usual(), new LogLogisticPatience(haste), Outlook.Corrections.none());
        return new Present(
                desk,
                List.of(new ServiceInProgress(1, 1, TEN.minusSeconds(120))),
                new Outlook(List.of(), List.of(), List.of(), habits));
    }
}
