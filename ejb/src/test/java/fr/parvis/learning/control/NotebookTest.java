package fr.parvis.learning.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.learning.History;
import fr.parvis.learning.Learnt;
import fr.parvis.queueing.arrival.ArrivalCount;
import fr.parvis.queueing.learn.AppointmentMemory;
import fr.parvis.queueing.learn.ArrivalMemory;
import fr.parvis.queueing.learn.PatienceMemory;
import fr.parvis.queueing.learn.ServiceMemory;
import fr.parvis.queueing.room.MotifLoad;
import fr.parvis.queueing.room.VisitorClass;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotebookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Learnt dayOne = new Learnt(
            null,
            Map.of(1L, ServiceMemory.of(Duration.ofMinutes(10)), 2L, ServiceMemory.of(Duration.ofMinutes(20))),
            Map.of(),
            AppointmentMemory.empty(),
            ArrivalMemory.empty(),
            PatienceMemory.empty());

    @Test
    void on_day_one_the_priors_of_the_manager_hold_and_motifs_are_asked_for_alike() {
        assertThat(dayOne.loads())
                .containsExactly(
                        new MotifLoad(1, Duration.ofMinutes(10), 0.5), new MotifLoad(2, Duration.ofMinutes(20), 0.5));
        assertThat(dayOne.shares()).containsEntry(1L, 0.5);
        assertThat(dayOne.priority()).isEqualTo(0.1);
    }

    @Test
    void the_mean_is_ten_priors_and_the_services_seen() {
        Notebook notebook = new Notebook(dayOne);
        for (int visit = 0; visit < 10; visit++) {
            notebook.served(1, Duration.ofMinutes(20));
        }

        assertThat(notebook.until(DAY).services().get(1L).mean()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_service_beyond_belief_is_not_learnt_but_what_somebody_says_is() {
        Notebook notebook = new Notebook(dayOne);
        assertThat(notebook.beyondBelief(1, Duration.ofMinutes(55))).isTrue();
        notebook.served(1, Duration.ofMinutes(55));
        assertThat(notebook.until(DAY).services().get(1L).count()).isZero();
        notebook.corrected(1, Duration.ofMinutes(55));

        assertThat(notebook.until(DAY).services().get(1L).count()).isEqualTo(1);
    }

    @Test
    void what_is_known_fades_by_two_percent_a_night() {
        Notebook notebook = new Notebook(dayOne);
        notebook.served(1, Duration.ofMinutes(12));
        notebook.came(DayOfWeek.TUESDAY, came(VisitorClass.WALK_IN));
        notebook.kept(new History.Kept(Duration.ofMinutes(5)));
        notebook.waited(new History.Waited(Duration.ofMinutes(40), true));
        notebook.nights(10);
        Learnt learnt = notebook.until(DAY);

        double left = Math.pow(0.98, 10);
        assertThat(learnt.services().get(1L).count()).isCloseTo(left, within(1e-9));
        assertThat(learnt.visits().get(1L).walkIns()).isCloseTo(left, within(1e-9));
        assertThat(learnt.appointments().kept()).isCloseTo(left, within(1e-9));
        assertThat(learnt.patience().left()).isCloseTo(left, within(1e-9));
    }

    @Test
    void shares_follow_those_who_come() {
        Notebook notebook = new Notebook(dayOne);
        for (int visit = 0; visit < 60; visit++) {
            notebook.came(DayOfWeek.TUESDAY, came(visit % 2 == 0 ? VisitorClass.WALK_IN : VisitorClass.PRIORITY));
        }
        Learnt learnt = notebook.until(DAY);

        assertThat(learnt.shares().get(1L)).isCloseTo(70 / 80.0, within(1e-9));
        assertThat(learnt.shares().get(2L)).isCloseTo(10 / 80.0, within(1e-9));
        assertThat(learnt.priority()).isCloseTo(32 / 80.0, within(1e-9));
    }

    @Test
    void a_day_is_remembered_for_its_weekday() {
        Notebook notebook = new Notebook(dayOne);
        ArrivalCount day =
                came(VisitorClass.WALK_IN, VisitorClass.PRIORITY, VisitorClass.WALK_IN, VisitorClass.APPOINTMENT);
        notebook.came(DayOfWeek.TUESDAY, day);

        assertThat(notebook.until(DAY).arrivals().expected(DayOfWeek.TUESDAY, 20))
                .as("appointments are told by the agenda")
                .isEqualTo(3);
    }

    /** Visitors for the first motif, at ten o'clock. */
    private static ArrivalCount came(VisitorClass... classes) {
        ArrivalCount count = new ArrivalCount();
        for (VisitorClass each : classes) {
            count.came(1, each, 10 * 3_600_000L, null);
        }
        return count;
    }
}
