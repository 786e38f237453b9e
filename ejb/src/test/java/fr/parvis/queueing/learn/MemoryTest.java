package fr.parvis.queueing.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.queueing.arrival.law.Punctuality;
import fr.parvis.queueing.forecast.Outlook;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private static final Duration TEN = Duration.ofMinutes(10);

    private static List<Integer> tenEveryHalfHour(int from, int until) {
        List<Integer> day = new ArrayList<>(Collections.nCopies(48, 0));
        for (int half = from; half < until; half++) {
            day.set(half, 10);
        }
        return day;
    }

    @Test
    void on_day_one_a_motif_takes_its_prior() {
        assertThat(ServiceMemory.of(TEN).mean()).isEqualTo(TEN);
        assertThat(ServiceMemory.of(TEN).variation()).isCloseTo(0.6, within(0.001));
    }

    @Test
    void ten_services_weigh_as_much_as_the_prior() {
        ServiceMemory memory = ServiceMemory.of(TEN);
        for (int service = 0; service < 10; service++) {
            memory = memory.learn(Duration.ofMinutes(20));
        }
        assertThat(memory.mean()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_forgotten_finish_is_flagged_and_teaches_nothing() {
        ServiceMemory memory = ServiceMemory.of(TEN);
        assertThat(memory.forgotten(Duration.ofMinutes(49))).isFalse();
        assertThat(memory.forgotten(Duration.ofMinutes(51))).isTrue();
        assertThat(memory.learn(Duration.ofHours(7))).isEqualTo(memory);
        assertThat(memory.learn(Duration.ofSeconds(5))).isEqualTo(memory);
        assertThat(ServiceMemory.of(Duration.ofMinutes(3)).forgotten(Duration.ofMinutes(28)))
                .isFalse();
    }

    @Test
    void what_was_learnt_fades_towards_the_prior() {
        ServiceMemory memory = ServiceMemory.of(TEN);
        for (int service = 0; service < 100; service++) {
            memory = memory.learn(Duration.ofMinutes(20));
        }
        ServiceMemory later = memory;
        for (int night = 0; night < 100; night++) {
            later = later.fade();
        }
        assertThat(later.mean()).isLessThan(memory.mean()).isGreaterThan(TEN);
    }

    @Test
    void appointments_that_nobody_keeps_raise_the_share_of_no_shows() {
        AppointmentMemory memory = AppointmentMemory.empty();
        assertThat(memory.punctuality().noShow()).isCloseTo(0.12, within(1e-9));
        for (int appointment = 0; appointment < 100; appointment++) {
            memory = memory.nobodyCame().came(Duration.ofMinutes(10));
        }
        Punctuality learnt = memory.punctuality();
        assertThat(learnt.noShow()).isBetween(0.40, 0.46);
        assertThat(learnt.earliness()).isBetween(Duration.ofMinutes(7), TEN);
        assertThat(learnt.spread()).isLessThan(Duration.ofMinutes(9));
    }

    @Test
    void visitors_leave_as_usual_until_the_site_has_seen_its_own() {
        assertThat(PatienceMemory.empty().leaving().haste()).isEqualTo(1);
        assertThat(new PatienceMemory(30, 50).leaving().haste()).isCloseTo(40 / 60.0, within(1e-9));
        assertThat(new PatienceMemory(9_000, 5).leaving().haste()).isEqualTo(5);
    }

    @Test
    void long_waits_that_everybody_stays_for_are_learnt_as_patience() {
        PatienceMemory patient = PatienceMemory.empty();
        PatienceMemory hasty = PatienceMemory.empty();
        for (int visitor = 0; visitor < 50; visitor++) {
            patient = patient.stayed(Duration.ofMinutes(60));
            hasty = hasty.left(Duration.ofMinutes(15));
        }
        assertThat(patient.leaving().haste()).isLessThan(0.4);
        assertThat(hasty.leaving().haste()).isGreaterThan(4);
        assertThat(patient.fade().leaving().haste())
                .isGreaterThan(patient.leaving().haste());
    }

    @Test
    void a_ticket_that_stayed_open_for_hours_says_nothing_of_patience() {
        assertThat(PatienceMemory.empty().left(Duration.ofHours(7))).isEqualTo(PatienceMemory.empty());
        assertThat(PatienceMemory.empty().left(Duration.ofSeconds(-30)).expected())
                .isZero();
    }

    @Test
    void a_weekday_is_learnt_on_its_own_and_helps_the_others() {
        ArrivalMemory memory = ArrivalMemory.empty();
        for (int week = 0; week < 20; week++) {
            memory = memory.learn(DayOfWeek.MONDAY, tenEveryHalfHour(17, 24));
        }
        assertThat(memory.expected(DayOfWeek.MONDAY, 18)).isCloseTo(10, within(1e-9));
        assertThat(memory.expected(DayOfWeek.FRIDAY, 18)).isCloseTo(10, within(1e-9));
        for (int week = 0; week < 20; week++) {
            memory = memory.learn(DayOfWeek.FRIDAY, tenEveryHalfHour(17, 18));
        }
        assertThat(memory.expected(DayOfWeek.FRIDAY, 20)).isLessThan(1);
        assertThat(memory.expected(DayOfWeek.MONDAY, 20)).isGreaterThan(9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArrivalMemory.empty().learn(DayOfWeek.MONDAY, List.of(1)));
    }

    @Test
    void expected_walk_ins_are_told_in_the_time_of_the_site_also_when_clocks_change() {
        ArrivalMemory memory = ArrivalMemory.empty().learn(DayOfWeek.SUNDAY, tenEveryHalfHour(4, 20));
        ZoneId paris = ZoneId.of("Europe/Paris");
        List<Outlook.Flow> flows = memory.flows(LocalDate.of(2026, 3, 29), paris, Map.of(1L, 1.0), 0.1);
        assertThat(flows).allMatch(flow -> flow.until().isAfter(flow.from()));
        assertThat(flows).anyMatch(flow -> flow.from().equals(Instant.parse("2026-03-29T07:00:00Z")));
        double eight = flows.stream()
                .filter(flow -> flow.from().equals(Instant.parse("2026-03-29T06:00:00Z")))
                .mapToDouble(Outlook.Flow::expected)
                .sum();
        assertThat(eight).isCloseTo(10, within(1e-9));
    }
}
