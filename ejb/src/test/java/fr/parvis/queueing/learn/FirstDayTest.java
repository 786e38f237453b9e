package fr.parvis.queueing.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.queueing.forecast.Outlook;
import fr.parvis.queueing.forecast.Present;
import fr.parvis.queueing.forecast.hour.HourAhead;
import fr.parvis.queueing.forecast.hour.HourForecast;
import fr.parvis.queueing.room.MotifLoad;
import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.rule.DeskSnapshot;
import fr.parvis.queueing.rule.RuleSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FirstDayTest {
    private static final Instant TEN = Instant.parse("2026-11-24T09:00:00Z");

    /** Usual minutes of ten motifs, as a desk that opens for the first time expects them. */
    private static final List<Integer> MINUTES = List.of(4, 12, 7, 15, 18, 14, 16, 21, 20, 8);

    /** Six counters; some motifs are served at one of them only. */
    private static final List<Set<Long>> COUNTERS = List.of(
            Set.of(1L, 6L, 9L),
            Set.of(3L, 6L, 9L),
            Set.of(3L, 4L, 5L),
            Set.of(0L, 2L, 9L, 1L),
            Set.of(1L, 6L, 5L, 7L),
            Set.of(3L, 4L, 8L, 7L));

    private final Map<Long, Duration> services = new TreeMap<>();

    FirstDayTest() {
        for (int motif = 0; motif < MINUTES.size(); motif++) {
            services.put((long) motif, Duration.ofMinutes(MINUTES.get(motif)));
        }
    }

    @Test
    void a_desk_on_its_first_day_is_not_told_that_it_will_be_overloaded() {
        FirstDay day = new FirstDay(services, Map.of(), Duration.ZERO);

        HourAhead hour = new HourForecast().of(present(day.anHour(COUNTERS), COUNTERS));

        assertThat(hour.overloads()).isEmpty();
        assertThat(hour.missed()).isLessThan(0.15);
    }

    @Test
    void the_first_counter_of_the_day_alone_is_not_told_that_the_others_will_be_overloaded() {
        List<Set<Long>> alone = COUNTERS.subList(0, 1);

        HourAhead hour =
                new HourForecast().of(present(new FirstDay(services, Map.of(), Duration.ZERO).anHour(alone), alone));

        assertThat(hour.overloads()).isEmpty();
    }

    @Test
    void a_queue_that_nobody_waits_for_and_nobody_serves_does_not_exist() {
        Present present = present(Map.of(), COUNTERS.subList(0, 1));

        assertThat(present.attends(6L)).as("the counter serves it").isTrue();
        assertThat(present.attends(8L)).isFalse();
    }

    @Test
    void a_rush_of_the_first_day_is_seen_by_those_who_came() {
        FirstDay day = new FirstDay(services, Map.of(2L, 40), Duration.ofHours(1));

        HourAhead hour = new HourForecast().of(present(day.anHour(COUNTERS), COUNTERS));

        assertThat(hour.overloads()).extracting(overload -> overload.motifId()).contains(2L);
    }

    @Test
    void counters_are_expected_busy_half_of_the_time_with_what_each_serves() {
        Map<Long, Duration> two = Map.of(1L, Duration.ofMinutes(10), 2L, Duration.ofMinutes(20));

        assertThat(new FirstDay(two, Map.of(), Duration.ZERO).anHour(List.of(Set.of(1L, 2L))))
                .containsEntry(1L, 1.5)
                .containsEntry(2L, 0.75);
        assertThat(new FirstDay(two, Map.of(1L, 9), Duration.ofHours(2))
                        .anHour(List.of(Set.of(1L, 2L)))
                        .get(1L))
                .isCloseTo(3, within(1e-9));
    }

    @Test
    void a_motif_that_nobody_serves_is_not_expected_until_somebody_comes_for_it() {
        assertThat(new FirstDay(services, Map.of(), Duration.ZERO).anHour(List.of(Set.of(0L))))
                .containsEntry(5L, 0.0);
        assertThat(new FirstDay(services, Map.of(5L, 6), Duration.ofHours(1)).anHour(List.of(Set.of(0L))))
                .containsEntry(5L, 2.0);
        assertThatThrownBy(() -> new FirstDay(services, Map.of(), Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Present present(Map<Long, Double> anHour, List<Set<Long>> counters) {
        List<OpenCounter> open = new ArrayList<>();
        for (int place = 0; place < counters.size(); place++) {
            open.add(new OpenCounter(place, 100 + place, counters.get(place), Set.of(), TEN.minusSeconds(60)));
        }
        List<MotifLoad> loads = services.entrySet().stream()
                .map(each -> new MotifLoad(each.getKey(), each.getValue(), 0.1))
                .toList();
        List<Outlook.Flow> flows = new TreeMap<>(anHour)
                .entrySet().stream()
                        .map(each -> new Outlook.Flow(
                                each.getKey(),
                                VisitorClass.WALK_IN,
                                TEN,
                                TEN.plus(Duration.ofHours(4)),
                                4 * each.getValue()))
                        .toList();
        DeskSnapshot desk = new DeskSnapshot(TEN, List.of(), open, loads, RuleSettings.standard());
        return new Present(desk, List.of(), new Outlook(List.of(), List.of(), flows, Outlook.Habits.usual()));
    }
}
