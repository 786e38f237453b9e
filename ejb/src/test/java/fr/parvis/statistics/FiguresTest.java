package fr.parvis.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration TARGET = Duration.ofMinutes(20);

    @Test
    void median_and_ninetieth_percentile_are_waits_that_somebody_really_had() {
        Figures figures = Figures.of(waits(1, 2, 3, 4, 40), TARGET);

        assertThat(figures.median()).isEqualTo(Duration.ofMinutes(3));
        assertThat(figures.ninetieth()).isEqualTo(Duration.ofMinutes(40));
        assertThat(figures.withinTarget()).isEqualTo(0.8);
    }

    @Test
    void who_was_never_called_counts_as_a_ticket_but_not_as_a_wait() {
        List<Visit> visits = new ArrayList<>(waits(10));
        visits.add(new Visit(1, NINE, null, Visit.Ending.LEFT));
        visits.add(new Visit(1, NINE, null, Visit.Ending.WAITING));
        Figures figures = Figures.of(visits, TARGET);

        assertThat(figures.tickets()).isEqualTo(3);
        assertThat(figures.served()).isEqualTo(1);
        assertThat(figures.left()).isEqualTo(1);
        assertThat(figures.waiting()).isEqualTo(1);
        assertThat(figures.median()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void an_appointment_called_before_its_hour_waited_nothing() {
        Visit visit = new Visit(1, NINE, NINE.minusSeconds(300), Visit.Ending.SERVED);

        assertThat(visit.waited()).isZero();
    }

    @Test
    void a_day_without_visitors_has_no_median() {
        Figures figures = Figures.of(List.of(), TARGET);

        assertThat(figures.tickets()).isZero();
        assertThat(figures.median()).isNull();
        assertThat(figures.withinTarget()).isNull();
    }

    private static List<Visit> waits(int... minutes) {
        return java.util.Arrays.stream(minutes)
                .mapToObj(wait -> new Visit(1, NINE, NINE.plusSeconds(wait * 60L), Visit.Ending.SERVED))
                .toList();
    }
}
