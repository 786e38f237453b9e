package fr.parvis.learning.control;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.learning.control.Stays.Lost;
import fr.parvis.learning.control.Stays.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaysTest {
    private static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");
    private static final long HOUSING = 1;
    private static final long HEALTH = 2;

    private final List<Period> periods = new ArrayList<>();

    @Test
    void a_service_lasts_from_the_call_to_the_end_the_way_included() {
        period(1, "WAITING", HOUSING, null, 0, 10);
        period(1, "CALLED", HOUSING, 4L, 10, 11);
        period(1, "SERVING", HOUSING, 4L, 11, 20);
        period(1, "FINISHED", HOUSING, 4L, 20, 90);

        assertThat(services()).singleElement().satisfies(service -> {
            assertThat(service.lasted()).isEqualTo(Duration.ofMinutes(10));
            assertThat(service.motifId()).isEqualTo(HOUSING);
            assertThat(service.ended()).isEqualTo(at(20));
        });
    }

    @Test
    void who_was_set_aside_and_resumed_by_a_colleague_is_one_service() {
        period(1, "CALLED", HOUSING, 4L, 0, 1);
        period(1, "SERVING", HOUSING, 4L, 1, 5);
        period(1, "ON_HOLD", HOUSING, null, 5, 20);
        period(1, "SERVING", HOUSING, 3L, 20, 24);
        period(1, "FINISHED", HOUSING, 3L, 24, 90);

        assertThat(services()).singleElement().satisfies(service -> {
            assertThat(service.lasted()).isEqualTo(Duration.ofMinutes(9));
            assertThat(service.counterId()).isEqualTo(3);
            assertThat(service.started()).isEqualTo(at(0));
        });
    }

    @Test
    void a_call_to_which_nobody_came_is_no_service() {
        period(1, "CALLED", HOUSING, 4L, 0, 3);
        period(1, "NO_SHOW", HOUSING, null, 3, 90);

        assertThat(services()).isEmpty();
    }

    @Test
    void a_motif_corrected_at_the_counter_is_the_motif_of_the_whole_talk() {
        period(1, "SERVING", HOUSING, 4L, 0, 2);
        period(1, "SERVING", HEALTH, 4L, 2, 12);

        assertThat(services()).singleElement().satisfies(service -> {
            assertThat(service.motifId()).isEqualTo(HEALTH);
            assertThat(service.lasted()).isEqualTo(Duration.ofMinutes(12));
        });
    }

    @Test
    void a_visitor_sent_on_is_one_service_at_each_motif() {
        period(1, "SERVING", HOUSING, 4L, 0, 6);
        period(1, "WAITING", HEALTH, null, 6, 30);
        period(1, "SERVING", HEALTH, 2L, 30, 37);
        period(2, "SERVING", HEALTH, 2L, 37, 40);

        assertThat(services())
                .extracting(Service::lasted)
                .containsExactly(Duration.ofMinutes(6), Duration.ofMinutes(7), Duration.ofMinutes(3));
    }

    @Test
    void what_goes_on_has_no_end_and_a_silent_counter_is_told() {
        period(1, "SERVING", HOUSING, 4L, 0, 15);
        period(1, "ON_HOLD", HOUSING, null, 15, 90);
        periods.add(new Period(2, "SERVING", HOUSING, 5L, 9L, at(20), null));
        List<Service> services = Stays.of(periods, List.of(new Lost(4, at(15)), new Lost(5, at(3))), at(60));

        assertThat(services.get(0).lost()).isTrue();
        assertThat(services.get(1).lost()).isFalse();
        assertThat(services.get(1).ended()).isNull();
        assertThat(services.get(1).lasted()).isEqualTo(Duration.ofMinutes(40));
    }

    private List<Service> services() {
        return Stays.of(periods, List.of(), at(90));
    }

    private void period(long ticket, String status, long motif, Long counter, int from, int to) {
        periods.add(new Period(ticket, status, motif, counter, counter == null ? null : 9L, at(from), at(to)));
    }

    private static Instant at(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }
}
