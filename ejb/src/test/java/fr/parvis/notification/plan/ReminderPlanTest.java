package fr.parvis.notification.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.notification.MessageRules;
import fr.parvis.notification.plan.ReminderPlan.Reminder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When somebody is reminded of an appointment, and when not. */
class ReminderPlanTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ReminderPlan USUAL = MessageRules.USUAL.plan(PARIS);
    private static final Instant LONG_AGO = Instant.EPOCH;

    @Test
    void three_days_and_three_hours_before() {
        assertThat(of("2026-12-03T14:20")).containsExactly(at(4320, "2026-11-30T14:20"), at(180, "2026-12-03T11:20"));
    }

    @Test
    void three_days_before_is_the_same_hour_also_over_both_changes_of_clocks() {
        assertThat(of("2026-03-30T09:20").get(0)).isEqualTo(at(4320, "2026-03-27T09:20"));
        assertThat(of("2026-10-26T09:20").get(0)).isEqualTo(at(4320, "2026-10-23T09:20"));
        ReminderPlan night = new ReminderPlan(List.of(180), new QuietHours(LocalTime.NOON, LocalTime.NOON), PARIS);
        assertThat(night.of(instant("2026-03-29T04:30"), LONG_AGO))
                .as("three hours are three hours")
                .containsExactly(at(180, "2026-03-29T00:30"));
    }

    @Test
    void quiet_hours_that_end_in_a_changed_night_end_by_the_clock_on_the_wall() {
        assertThat(QuietHours.USUAL.next(instant("2026-03-28T23:30"), PARIS)).isEqualTo(instant("2026-03-29T08:00"));
        assertThat(QuietHours.USUAL.next(instant("2026-10-24T20:00"), PARIS)).isEqualTo(instant("2026-10-25T08:00"));
        ZoneId reunion = ZoneId.of("Indian/Reunion");
        Instant six = LocalDateTime.parse("2026-06-01T06:00").atZone(reunion).toInstant();
        assertThat(QuietHours.USUAL.next(six, reunion)).isEqualTo(six.plus(Duration.ofHours(2)));
    }

    @Test
    void a_reminder_in_quiet_hours_comes_at_their_end_when_that_is_still_of_use_and_not_at_all_otherwise() {
        assertThat(of("2026-12-03T09:20")).contains(at(180, "2026-12-03T08:00"));
        assertThat(of("2026-12-03T09:00")).contains(at(180, "2026-12-03T08:00"));
        assertThat(of("2026-12-03T08:59")).extracting(Reminder::minutes).containsExactly(4320);
    }

    @Test
    void who_booked_after_a_threshold_is_not_reminded_at_it() {
        Instant start = instant("2026-12-03T14:20");

        assertThat(USUAL.of(start, instant("2026-12-01T10:00")))
                .extracting(Reminder::minutes)
                .containsExactly(180);
        assertThat(USUAL.of(start, instant("2026-12-03T12:00"))).isEmpty();
        assertThat(USUAL.of(start, instant("2026-11-30T14:20"))).hasSize(2);
    }

    @Test
    void a_server_that_did_not_run_reminds_once_by_the_last_and_not_of_what_is_long_past() {
        Instant start = instant("2026-12-03T14:20");

        var step = USUAL.at(instant("2026-12-03T12:00"), start, LONG_AGO);
        assertThat(step.due()).map(Reminder::minutes).contains(180);
        assertThat(step.next()).isEmpty();
        assertThat(USUAL.at(instant("2026-12-03T13:30"), start, LONG_AGO).due())
                .as("they are on their way")
                .isEmpty();
        assertThat(USUAL.at(instant("2026-12-01T14:00"), start, LONG_AGO).due())
                .as("a day late")
                .isEmpty();
        assertThat(USUAL.at(instant("2026-11-30T20:10"), start, LONG_AGO))
                .as("late, and night by now")
                .isEqualTo(new ReminderPlan.Step(Optional.empty(), Optional.of(instant("2026-12-01T08:00"))));
    }

    @Test
    void the_next_look_is_always_later_than_this_one() {
        Random chance = new Random(7);
        for (int round = 0; round < 5000; round++) {
            Instant start = instant("2026-03-30T09:00").plusSeconds(chance.nextInt(86_400 * 300));
            Instant now = start.minusSeconds(chance.nextInt(86_400 * 6)).plusSeconds(3600);
            var step = USUAL.at(now, start, LONG_AGO);
            step.next().ifPresent(next -> assertThat(next).isAfter(now));
            step.due().ifPresent(due -> assertThat(due.at()).isBefore(start).isBeforeOrEqualTo(now));
        }
    }

    @Test
    void tries_come_later_and_later_by_chance_and_as_late_as_a_gateway_asks() {
        Instant now = instant("2026-12-03T09:00");
        Random chance = new Random(3);
        for (int attempts = 1; attempts < Retry.MOST; attempts++) {
            long whole = Math.min(60L << (attempts - 1), 7200);
            Duration wait = Duration.between(now, Retry.next(now, attempts, null, chance));
            assertThat(wait.toMillis()).isBetween(whole * 500, whole * 1000);
        }
        assertThat(Retry.next(now, 1, Duration.ofMinutes(10), chance)).isEqualTo(now.plus(Duration.ofMinutes(10)));
        assertThat(Retry.next(now, 1, Duration.ofDays(9), chance)).isEqualTo(now.plus(Duration.ofHours(2)));
        assertThat(Retry.isOver(7)).isFalse();
        assertThat(Retry.isOver(8)).isTrue();
    }

    private static List<Reminder> of(String start) {
        return USUAL.of(instant(start), LONG_AGO);
    }

    private static Reminder at(int minutes, String moment) {
        return new Reminder(minutes, instant(moment));
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }
}
