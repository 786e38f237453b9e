package fr.parvis.queueing.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.queueing.arrival.OpeningWeek.Stretch;
import fr.parvis.queueing.arrival.law.Punctuality;
import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.VisitorClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekSourceTest {
    private static final long MINUTE = 60_000;
    private static final Stretch MORNING = new Stretch(510 * MINUTE, 720 * MINUTE);
    private static final Stretch AFTERNOON = new Stretch(810 * MINUTE, 1020 * MINUTE);
    private static final OpeningWeek MORNINGS = new OpeningWeek(List.of(List.of(MORNING), List.of(MORNING)));
    private static final ServicePool SERVICES =
            new ServicePool(List.of(Collections.nCopies(10, 5 * MINUTE)), List.of(10.0 * MINUTE));
    private static final WeekSource USUAL = new TypicalWeek(mornings(6, 1), SERVICES, Punctuality.usual(), 3);

    @Test
    void a_typical_week_brings_as_many_as_expected() {
        double came = 0;
        for (int draw = 0; draw < 400; draw++) {
            came += USUAL.week(draw).stream().mapToInt(List::size).sum();
        }
        double appointments = 14 * (1 - Punctuality.usual().noShow());

        assertThat(came / 400).isCloseTo(14 * 6 + appointments, within(2.0));
    }

    @Test
    void the_same_draw_brings_the_same_people() {
        WeekSource again = new TypicalWeek(mornings(6, 1), SERVICES, Punctuality.usual(), 3);

        assertThat(again.week(5)).isEqualTo(USUAL.week(5)).isNotEqualTo(USUAL.week(6));
    }

    @Test
    void a_past_week_is_first_run_as_it_was() {
        ArrivingVisitor coming = new ArrivingVisitor(
                0, VisitorClass.WALK_IN, 530 * MINUTE, 530 * MINUTE, 17 * MINUTE, QueuedVisit.NEVER);
        PastWeek past = new PastWeek(List.of(List.of(new PastWeek.Came(coming, 0, true, true))), SERVICES, 1);

        assertThat(past.week(0).get(0).get(0).service()).isEqualTo(17 * MINUTE);
        assertThat(past.week(1).get(0).get(0).service()).isEqualTo(5 * MINUTE);
        assertThat(past.week(1).get(0).get(0).arrival()).isEqualTo(530 * MINUTE);
    }

    @Test
    void somebody_who_was_called_would_not_have_left_before() {
        ArrivingVisitor coming = new ArrivingVisitor(0, VisitorClass.WALK_IN, 0, 0, MINUTE, 5 * MINUTE);
        PastWeek past = new PastWeek(List.of(List.of(new PastWeek.Came(coming, 60 * MINUTE, true, true))), SERVICES, 1);

        for (int draw = 0; draw < 50; draw++) {
            assertThat(past.week(draw).get(0).get(0).patience()).isGreaterThan(60 * MINUTE);
        }
    }

    @Test
    void the_same_hours_change_nothing() {
        assertThat(new OtherHours(USUAL, MORNINGS, MORNINGS, 3).week(2)).isEqualTo(USUAL.week(2));
    }

    @Test
    void nobody_is_lost_when_the_door_closes_earlier_and_nobody_comes_to_a_closed_day() {
        OpeningWeek shorter = new OpeningWeek(List.of(List.of(new Stretch(600 * MINUTE, 660 * MINUTE)), List.of()));
        for (int draw = 0; draw < 20; draw++) {
            List<List<ArrivingVisitor>> moved = new OtherHours(USUAL, MORNINGS, shorter, 3).week(draw);
            List<List<ArrivingVisitor>> usual = USUAL.week(draw);

            assertThat(moved.get(0)).hasSize(usual.get(0).size() + usual.get(1).size() - early(usual.get(1)));
            assertThat(moved.get(1)).hasSize(early(usual.get(1)));
        }
    }

    /** Appointments may come before the door opens; they wait outside, whatever the hours are. */
    private static int early(List<ArrivingVisitor> day) {
        return (int)
                day.stream().filter(each -> !MORNINGS.holds(1, each.arrival())).count();
    }

    @Test
    void a_new_afternoon_draws_its_share_of_the_walk_ins() {
        OpeningWeek longer = new OpeningWeek(List.of(List.of(MORNING, AFTERNOON), List.of(MORNING)));
        double after = 0;
        double all = 0;
        for (int draw = 0; draw < 200; draw++) {
            List<List<ArrivingVisitor>> moved = new OtherHours(USUAL, MORNINGS, longer, 3).week(draw);
            after += moved.get(0).stream()
                    .filter(each -> each.arrival() >= AFTERNOON.opens())
                    .count();
            all += moved.stream()
                    .flatMap(List::stream)
                    .filter(each -> each.visitorClass() == VisitorClass.WALK_IN)
                    .count();
        }

        assertThat(after / all).isCloseTo(7.0 / 21, within(0.04));
    }

    @Test
    void the_wanted_share_comes_by_appointment() {
        for (double share : new double[] {0, 0.05, 0.3, 0.6}) {
            assertThat(booked(share)).as("share %s", share).isCloseTo(share, within(0.05));
        }
    }

    private static double booked(double share) {
        MoreAppointments.Habits habits = new MoreAppointments.Habits(
                new Punctuality(
                        0, Punctuality.usual().earliness(), Punctuality.usual().spread()),
                (day, motif) -> List.of(18, 19, 20, 21, 22));
        double booked = 0;
        double all = 0;
        for (int draw = 0; draw < 100; draw++) {
            for (List<ArrivingVisitor> day : new MoreAppointments(USUAL, share, habits, 3).week(draw)) {
                booked += day.stream()
                        .filter(each -> each.visitorClass() == VisitorClass.APPOINTMENT)
                        .count();
                all += day.size();
            }
        }
        return booked / all;
    }

    private static ArrivalProfile mornings(double walkIns, double appointments) {
        List<ArrivalProfile.Cell> cells = new ArrayList<>();
        for (int day = 0; day < 2; day++) {
            for (int half = 17; half < 24; half++) {
                cells.add(new ArrivalProfile.Cell(day, half, 0, VisitorClass.WALK_IN, walkIns));
                cells.add(new ArrivalProfile.Cell(day, half, 0, VisitorClass.APPOINTMENT, appointments));
            }
        }
        return new ArrivalProfile(cells, 2);
    }
}
