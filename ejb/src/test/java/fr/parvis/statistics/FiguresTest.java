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
        visits.add(never(Visit.Ending.LEFT));
        visits.add(never(Visit.Ending.WAITING));
        Figures figures = Figures.of(visits, TARGET);

        assertThat(figures.tickets()).isEqualTo(3);
        assertThat(figures.served()).isEqualTo(1);
        assertThat(figures.left()).isEqualTo(1);
        assertThat(figures.waiting()).isEqualTo(1);
        assertThat(figures.median()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void an_appointment_called_before_its_hour_waited_nothing() {
        Visit visit = new Visit(1, NINE, NINE, NINE.minusSeconds(300), NINE, Visit.Ending.SERVED);

        assertThat(visit.waited()).isZero();
    }

    @Test
    void a_day_without_visitors_has_no_median() {
        Figures figures = Figures.of(List.of(), TARGET);

        assertThat(figures.tickets()).isZero();
        assertThat(figures.median()).isNull();
        assertThat(figures.withinTarget()).isNull();
    }

    /**
     * The definitions of the published indicators, from nine tickets: a visit is a contact with an agent; its wait runs from
     * check-in to the agent; tickets that end without contact are abandoned.
     */
    @Test
    void indicators_are_counted_by_their_published_definitions() {
        Instant early = NINE.minusSeconds(1_200);
        List<Visit> tickets = List.of(
                received(5),
                received(19),
                received(21),
                new Visit(1, early, NINE, at(1), at(2), Visit.Ending.SERVED),
                new Visit(2, NINE, NINE, at(3), at(4), Visit.Ending.WAITING),
                new Visit(2, NINE, NINE, at(6), null, Visit.Ending.NO_SHOW),
                new Visit(2, NINE, NINE, at(7), null, Visit.Ending.WAITING),
                never(Visit.Ending.LEFT),
                never(Visit.Ending.WAITING));
        Figures figures = Figures.of(tickets, TARGET);

        assertThat(figures.contacts()).isEqualTo(new Contacts(5, 3 / 5.0, 3 / 7.0, 2 / 9.0));
        assertThat(figures.median()).as("1, 3, 5, 19 and 21 minutes").isEqualTo(Duration.ofMinutes(5));
        assertThat(figures.ninetieth()).isEqualTo(Duration.ofMinutes(21));
        assertThat(figures.withinTarget()).isEqualTo(4 / 5.0);
        assertThat(figures.waits()).isEqualTo(new Figures.Waits(Duration.ofSeconds(588), Duration.ofMinutes(21)));
        assertThat(figures)
                .extracting(Figures::tickets, Figures::waiting, Figures::served, Figures::noShows, Figures::left)
                .containsExactly(9, 3, 4, 1, 1);
    }

    @Test
    void twenty_minutes_exactly_are_within_twenty_minutes() {
        Visit exactly = new Visit(1, NINE, NINE, at(19), at(20), Visit.Ending.SERVED);

        assertThat(Figures.of(List.of(exactly), TARGET).contacts().withinTwenty())
                .isEqualTo(1);
        assertThat(Figures.of(List.of(), TARGET).contacts()).isEqualTo(new Contacts(0, null, null, null));
    }

    private static Instant at(int minutes) {
        return NINE.plusSeconds(minutes * 60L);
    }

    /** Called after so many minutes, and received a minute later. */
    private static Visit received(int minutes) {
        return new Visit(1, NINE, NINE, at(minutes), at(minutes + 1), Visit.Ending.SERVED);
    }

    private static Visit never(Visit.Ending ending) {
        return new Visit(1, NINE, NINE, null, null, ending);
    }

    private static List<Visit> waits(int... minutes) {
        return java.util.Arrays.stream(minutes).mapToObj(FiguresTest::received).toList();
    }
}
