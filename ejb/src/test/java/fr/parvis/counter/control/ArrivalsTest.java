package fr.parvis.counter.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.learning.Learnt;
import fr.parvis.queueing.forecast.Outlook.Flow;
import fr.parvis.queueing.learn.AppointmentMemory;
import fr.parvis.queueing.learn.ArrivalMemory;
import fr.parvis.queueing.learn.PatienceMemory;
import fr.parvis.queueing.learn.ServiceMemory;
import fr.parvis.site.OpeningSpan;
import fr.parvis.site.SiteFacts;
import fr.parvis.site.SiteRules;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    /** Ten o'clock in Paris, on a Tuesday. */
    private static final Instant TEN = Instant.parse("2026-11-24T09:00:00Z");

    private static final List<Arrivals.Duty> FOUR = Stream.of(Set.of(1L), Set.of(2L), Set.of(1L, 2L), Set.of(1L, 2L))
            .map(motifs -> from(TEN, motifs))
            .toList();

    private static final Instant SOON = TEN.plus(Duration.ofMinutes(30));

    private static final SiteFacts SITE = new SiteFacts(
            1,
            "site",
            "Site",
            ZoneId.of("Europe/Paris"),
            'A',
            SiteRules.USUAL,
            List.of(
                    new OpeningSpan(DayOfWeek.TUESDAY, LocalTime.of(8, 30), LocalTime.of(12, 0)),
                    new OpeningSpan(DayOfWeek.TUESDAY, LocalTime.of(13, 30), LocalTime.of(17, 0))),
            Set.of(),
            Map.of());

    @Test
    void before_anything_is_learnt_the_counters_on_duty_are_expected_busy_half_of_the_time() {
        List<Flow> flows = new Arrivals(SITE, learnt(ArrivalMemory.empty()), CameToday.nobody(TEN), FOUR).flows();

        assertThat(expected(flows, TEN, TEN.plus(Duration.ofHours(2)))).isCloseTo(0.5 * 4 * 12, within(1e-6));
    }

    @Test
    void the_day_so_far_tells_more_than_the_guess_of_the_first_day() {
        CameToday busy = new CameToday(TEN, TEN.minus(Duration.ofHours(1)), Map.of(1L, 30));
        List<Flow> flows = new Arrivals(SITE, learnt(ArrivalMemory.empty()), busy, FOUR).flows();

        assertThat(expected(flows, TEN, TEN.plus(Duration.ofHours(1))))
                .isCloseTo((2 * 6 + 30) / 3.0 + 2 * 6 / 3.0, within(1e-6));
    }

    @Test
    void nobody_comes_while_the_doors_are_closed_or_after_four_hours() {
        List<Flow> flows = new Arrivals(SITE, learnt(ArrivalMemory.empty()), CameToday.nobody(TEN), FOUR).flows();

        assertThat(flows).allSatisfy(flow -> assertThat(flow.until()).isBeforeOrEqualTo(TEN.plus(Duration.ofHours(4))));
        assertThat(expected(flows, TEN.plus(Duration.ofHours(2)), TEN.plus(Duration.ofMinutes(210))))
                .isZero();
    }

    @Test
    void what_was_learnt_weighs_more_with_each_day() {
        ArrivalMemory memory = ArrivalMemory.empty();
        for (int week = 0; week < 6; week++) {
            memory = memory.learn(DayOfWeek.TUESDAY, Collections.nCopies(48, 10));
        }
        double days = memory.weekdays().get(DayOfWeek.TUESDAY).days();
        double prior = 2 / (2 + days);
        List<Flow> flows = new Arrivals(SITE, learnt(memory), CameToday.nobody(TEN), FOUR).flows();

        assertThat(expected(flows, TEN, TEN.plus(Duration.ofMinutes(30))))
                .isCloseTo((1 - prior) * 10 + prior * 0.5 * 4 * 3, within(1e-6));
    }

    @Test
    void nobody_is_guessed_to_come_while_no_counter_is_on_duty() {
        Instant eleven = TEN.plus(Duration.ofHours(1));
        List<Arrivals.Duty> later = List.of(from(eleven, Set.of(1L)));
        List<Flow> flows = new Arrivals(SITE, learnt(ArrivalMemory.empty()), CameToday.nobody(TEN), later).flows();

        assertThat(expected(flows, TEN, eleven)).isZero();
        assertThat(expected(flows, eleven, eleven.plus(Duration.ofHours(1)))).isCloseTo(0.5 * 6, within(1e-6));
    }

    @Test
    void a_busy_morning_raises_what_is_expected_of_the_rest_of_the_day() {
        ArrivalMemory memory = ArrivalMemory.empty();
        for (int week = 0; week < 40; week++) {
            memory = memory.learn(DayOfWeek.TUESDAY, Collections.nCopies(48, 10));
        }
        Instant midnight = Instant.parse("2026-11-23T23:00:00Z");
        CameToday usual = new CameToday(TEN, midnight, Map.of(1L, 120, 2L, 80));
        CameToday busy = new CameToday(TEN, midnight, Map.of(1L, 180, 2L, 120));

        double before = expected(new Arrivals(SITE, learnt(memory), usual, List.of()).flows(), TEN, SOON);
        double after = expected(new Arrivals(SITE, learnt(memory), busy, List.of()).flows(), TEN, SOON);

        assertThat(after / before).isCloseTo((39.0625 + 300) / (39.0625 + 200), within(1e-6));
    }

    @Test
    void a_morning_without_anybody_is_an_opening_that_comes_late() {
        ArrivalMemory memory = ArrivalMemory.empty().learn(DayOfWeek.TUESDAY, Collections.nCopies(48, 10));
        CameToday late = new CameToday(TEN, TEN.minus(Duration.ofMinutes(30)), Map.of(1L, 7));
        double prior = 2 / 3.0;
        double profile = expected(new Arrivals(SITE, learnt(memory), late, List.of()).flows(), TEN, SOON);

        assertThat(profile).isCloseTo((1 - prior) * 10 * (39.0625 + 7) / (39.0625 + 10), within(1e-6));
    }

    private static Arrivals.Duty from(Instant start, Set<Long> motifs) {
        return new Arrivals.Duty(start, TEN.plus(Duration.ofHours(9)), motifs);
    }

    private static Learnt learnt(ArrivalMemory arrivals) {
        ServiceMemory ten = ServiceMemory.of(Duration.ofMinutes(10));
        return new Learnt(
                null, Map.of(1L, ten, 2L, ten), Map.of(), AppointmentMemory.empty(), arrivals, PatienceMemory.empty());
    }

    /** Visitors expected between two instants, flows being even. */
    private static double expected(List<Flow> flows, Instant from, Instant until) {
        double sum = 0;
        for (Flow flow : flows) {
            Instant start = flow.from().isAfter(from) ? flow.from() : from;
            Instant end = flow.until().isBefore(until) ? flow.until() : until;
            if (start.isBefore(end)) {
                double whole = Duration.between(flow.from(), flow.until()).toMillis();
                sum += flow.expected() * Duration.between(start, end).toMillis() / whole;
            }
        }
        return sum;
    }
}
