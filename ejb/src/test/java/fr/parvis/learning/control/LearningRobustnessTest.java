package fr.parvis.learning.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.learning.Learnt;
import fr.parvis.queueing.arrival.ArrivalCount;
import fr.parvis.queueing.arrival.law.LogLogisticPatience;
import fr.parvis.queueing.arrival.law.Punctuality;
import fr.parvis.queueing.forecast.Outlook;
import fr.parvis.queueing.learn.AppointmentMemory;
import fr.parvis.queueing.learn.ArrivalMemory;
import fr.parvis.queueing.learn.FirstDay;
import fr.parvis.queueing.learn.PatienceMemory;
import fr.parvis.queueing.learn.ServiceMemory;
import fr.parvis.queueing.room.VisitorClass;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is learnt stays sane whatever a site lives through. */
class LearningRobustnessTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration TEN = Duration.ofMinutes(10);

    private static Learnt knowing(Map<Long, ServiceMemory> services) {
        return new Learnt(
                null, services, Map.of(), AppointmentMemory.empty(), ArrivalMemory.empty(), PatienceMemory.empty());
    }

    private static List<Integer> profile(Random random) {
        List<Integer> day = new ArrayList<>(Collections.nCopies(48, 0));
        for (int half = 16; half < 36; half++) {
            day.set(half, random.nextInt(12));
        }
        return day;
    }

    private static double expected(List<Outlook.Flow> flows) {
        return flows.stream().mapToDouble(Outlook.Flow::expected).sum();
    }

    @Test
    void forgotten_ends_leave_no_trace_wherever_they_fall() {
        for (int series = 0; series < 200; series++) {
            Random random = new Random(series);
            Notebook with = new Notebook(knowing(Map.of(1L, ServiceMemory.of(TEN))));
            Notebook without = new Notebook(knowing(Map.of(1L, ServiceMemory.of(TEN))));
            for (int service = 0; service < 60; service++) {
                Duration lasted = Duration.ofSeconds(60 + random.nextInt(1_500));
                with.served(1, lasted);
                without.served(1, lasted);
                if (random.nextInt(4) == 0) {
                    with.served(1, Duration.ofMinutes(180 + random.nextInt(900)));
                    with.served(1, Duration.ofSeconds(random.nextInt(10)));
                }
            }
            assertThat(with.until(DAY).services()).isEqualTo(without.until(DAY).services());
        }
    }

    @Test
    void one_extreme_service_moves_a_mean_by_less_than_half_on_day_one_and_hardly_later() {
        ServiceMemory fresh = ServiceMemory.of(TEN);
        ServiceMemory settled = fresh;
        for (int service = 0; service < 100; service++) {
            settled = settled.learn(TEN);
        }
        for (int minutes = 1; minutes < 24 * 60; minutes++) {
            Duration extreme = Duration.ofMinutes(minutes);
            assertThat(fresh.learn(extreme).mean())
                    .isBetween(
                            TEN.multipliedBy(9).dividedBy(10),
                            TEN.multipliedBy(3).dividedBy(2));
            assertThat(settled.learn(extreme).mean()).isBetween(TEN.minusSeconds(30), TEN.plusSeconds(30));
            assertThat(settled.learn(extreme).variation()).isBetween(0.2, 0.7);
        }
    }

    @Test
    void one_absurd_appointment_or_wait_moves_no_habit_far() {
        AppointmentMemory early = AppointmentMemory.empty().came(Duration.ofDays(30));
        AppointmentMemory late = AppointmentMemory.empty().came(Duration.ofDays(-30));
        assertThat(early.punctuality().earliness()).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(5));
        assertThat(late.punctuality().earliness()).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(3));
        assertThat(early.punctuality().spread()).isLessThan(Duration.ofMinutes(13));
        assertThat(PatienceMemory.empty().left(Duration.ZERO).leaving().haste()).isBetween(1.0, 1.11);
        assertThat(PatienceMemory.empty()
                        .stayed(Duration.ofMinutes(179))
                        .leaving()
                        .haste())
                .isGreaterThan(0.75);
        assertThat(PatienceMemory.empty().stayed(Duration.ofDays(3))).isEqualTo(PatienceMemory.empty());
    }

    @Test
    void a_day_on_which_nobody_came_lowers_what_is_expected_and_breaks_nothing() {
        ArrivalMemory memory = ArrivalMemory.empty();
        assertThat(memory.flows(DAY, PARIS, Map.of(1L, 1.0), 0.1)).isEmpty();
        assertThat(memory.expected(DayOfWeek.TUESDAY, 20)).isZero();
        for (int week = 0; week < 10; week++) {
            memory = memory.learn(DayOfWeek.TUESDAY, profile(new Random(week)));
        }
        double before = expected(memory.flows(DAY, PARIS, Map.of(1L, 1.0), 0.1));
        memory = memory.learn(DayOfWeek.TUESDAY, Collections.nCopies(48, 0));
        double after = expected(memory.flows(DAY, PARIS, Map.of(1L, 1.0), 0.1));
        assertThat(after).isBetween(0.8 * before, 0.95 * before);

        Notebook notebook = new Notebook(knowing(Map.of(1L, ServiceMemory.of(TEN))));
        notebook.came(DayOfWeek.TUESDAY, new ArrivalCount());
        notebook.nights(1);
        Learnt learnt = notebook.until(DAY);
        assertThat(learnt.shares()).containsEntry(1L, 1.0);
        assertThat(learnt.arrivals().flows(DAY, PARIS, learnt.shares(), learnt.priority()))
                .isEmpty();
    }

    @Test
    void days_on_which_clocks_change_expect_everybody_of_the_opening_hours_once() {
        LocalDate spring = LocalDate.of(2026, 3, 29);
        LocalDate autumn = LocalDate.of(2026, 10, 25);
        for (int series = 0; series < 100; series++) {
            List<Integer> profile = profile(new Random(series));
            ArrivalMemory memory = ArrivalMemory.empty().learn(DayOfWeek.SUNDAY, profile);
            double all = profile.stream().mapToInt(Integer::intValue).sum();
            for (LocalDate day : List.of(spring, autumn, spring.plusDays(7))) {
                List<Outlook.Flow> flows = memory.flows(day, PARIS, Map.of(1L, 0.25, 2L, 0.75), 0.1);
                assertThat(expected(flows)).as("%s, series %d", day, series).isCloseTo(all, within(1e-9));
                assertThat(flows)
                        .allMatch(flow -> flow.from().atZone(PARIS).getHour() >= 8)
                        .allMatch(flow ->
                                Duration.between(flow.from(), flow.until()).toMinutes() == 30);
            }
        }
    }

    @Test
    void a_motif_that_is_new_today_is_expected_a_little_and_takes_what_the_manager_says() {
        Notebook notebook = new Notebook(knowing(Map.of(1L, ServiceMemory.of(TEN))));
        ArrivalCount day = new ArrivalCount();
        for (int visitor = 0; visitor < 80; visitor++) {
            day.came(1, VisitorClass.WALK_IN, 10 * 3_600_000L, null);
        }
        day.came(2, VisitorClass.WALK_IN, 11 * 3_600_000L, null);
        notebook.came(DayOfWeek.TUESDAY, day);
        notebook.served(2, Duration.ofMinutes(40));
        Learnt before = notebook.until(DAY);
        Learnt learnt = new Learnt(
                DAY,
                Map.of(1L, before.services().get(1L), 2L, ServiceMemory.of(Duration.ofMinutes(30))),
                before.visits(),
                before.appointments(),
                before.arrivals(),
                before.patience());

        assertThat(before.services()).containsOnlyKeys(1L);
        assertThat(learnt.shares().get(2L)).isCloseTo(11 / 101.0, within(1e-9));
        assertThat(learnt.shares().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(learnt.loads().get(1).meanService()).isEqualTo(Duration.ofMinutes(30));
        assertThat(learnt.habits().variations()).containsOnlyKeys(1L, 2L);
    }

    @Test
    void a_site_that_is_new_today_forecasts_with_priors_and_with_what_its_counters_suggest() {
        Learnt nothing = knowing(Map.of());
        assertThat(nothing.loads()).isEmpty();
        assertThat(nothing.shares()).isEmpty();
        assertThat(nothing.habits().punctuality()).isEqualTo(Punctuality.usual());
        assertThat(nothing.habits().leaving()).isEqualTo(LogLogisticPatience.usual());

        FirstDay first = new FirstDay(Map.of(1L, TEN, 2L, TEN), Map.of(), Duration.ZERO);
        assertThat(first.anHour(List.of())).containsOnly(Map.entry(1L, 0.0), Map.entry(2L, 0.0));
        assertThat(first.anHour(List.of(Set.of(1L, 9L)))).containsEntry(1L, 3.0).containsEntry(2L, 0.0);
    }
}
