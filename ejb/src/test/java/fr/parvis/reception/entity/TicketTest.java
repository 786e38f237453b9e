package fr.parvis.reception.entity;

import static fr.parvis.reception.entity.Tickets.COUNTER;
import static fr.parvis.reception.entity.Tickets.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.reception.Outcome;
import fr.parvis.reception.Staffed;
import fr.parvis.reception.TicketEvent;
import fr.parvis.reception.TicketLink;
import fr.parvis.reception.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TicketTest {
    private final StoredDay day = Tickets.day();
    private final StoredTicket ticket = Tickets.waiting(day);

    @Test
    void the_ranks_of_a_series_follow_each_other_whatever_becomes_of_the_tickets() {
        StoredTicket second = Tickets.waiting(day);
        second.leave(true, NINE);
        StoredTicket third = Tickets.waiting(day);

        assertThat(ticket.number()).hasToString("A001");
        assertThat(third.number()).hasToString("A003");
    }

    @Test
    void a_visitor_is_called_served_and_finished() {
        ticket.callTo(COUNTER, NINE.plusSeconds(60));
        ticket.start(COUNTER, NINE.plusSeconds(90));
        TicketEvent end = ticket.finish(COUNTER, Outcome.ANSWERED, NINE.plusSeconds(300));

        assertThat(ticket.status()).isEqualTo(TicketStatus.FINISHED);
        assertThat(ticket.firstCalledAt()).isEqualTo(NINE.plusSeconds(60));
        assertThat(end.move().from()).isEqualTo(TicketStatus.SERVING);
        assertThat(end.move().at()).isEqualTo(NINE.plusSeconds(300));
    }

    @Test
    void a_waiting_visitor_cannot_be_finished_without_having_been_called() {
        assertThatThrownBy(() -> ticket.finish(COUNTER, Outcome.ANSWERED, NINE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WAITING");
        assertThat(ticket.status()).isEqualTo(TicketStatus.WAITING);
    }

    @Test
    void nobody_is_called_twice_at_the_same_time() {
        ticket.callTo(COUNTER, NINE);

        assertThatThrownBy(() -> ticket.callTo(new Staffed(5, 50, 500), NINE))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ticket.counterId()).isEqualTo(4);
    }

    @Test
    void time_never_runs_backwards_on_a_ticket() {
        ticket.callTo(COUNTER, NINE.minusSeconds(30));

        assertThat(ticket.firstCalledAt()).isEqualTo(NINE);
    }

    @Test
    void the_wait_of_an_appointment_starts_at_its_hour_when_the_visitor_came_before() {
        StoredTicket early = Tickets.booked(day, NINE.plusSeconds(600));
        StoredTicket late = Tickets.booked(day, NINE.minusSeconds(600));

        assertThat(early.referenceAt()).isEqualTo(NINE.plusSeconds(600));
        assertThat(late.referenceAt()).isEqualTo(NINE);
    }

    @Test
    void the_first_call_stays_the_first_after_a_recall_a_no_show_and_a_second_call() {
        ticket.callTo(COUNTER, NINE.plusSeconds(60));
        ticket.recall(COUNTER, NINE.plusSeconds(90));
        ticket.notPresented(COUNTER, NINE.plusSeconds(120));
        ticket.putBack(40L, NINE, null, NINE.plusSeconds(300));
        ticket.callTo(COUNTER, NINE.plusSeconds(400));

        assertThat(ticket.firstCalledAt()).isEqualTo(NINE.plusSeconds(60));
    }

    @Test
    void a_place_is_never_better_than_the_arrival_nor_worse_than_now() {
        ticket.callTo(COUNTER, NINE.plusSeconds(60));
        ticket.notPresented(COUNTER, NINE.plusSeconds(120));
        ticket.putBack(40L, NINE.minus(Duration.ofHours(1)), null, NINE.plusSeconds(300));
        assertThat(ticket.referenceAt()).isEqualTo(NINE);

        ticket.callTo(COUNTER, NINE.plusSeconds(360));
        ticket.notPresented(COUNTER, NINE.plusSeconds(420));
        ticket.putBack(40L, NINE.plus(Duration.ofHours(5)), null, NINE.plusSeconds(500));
        assertThat(ticket.referenceAt()).isEqualTo(NINE.plusSeconds(500));
    }

    @Test
    void a_transfer_keeps_the_time_the_visitor_came_and_frees_the_counter() {
        ticket.callTo(COUNTER, NINE.plusSeconds(60));
        ticket.start(COUNTER, NINE.plusSeconds(61));
        TicketEvent event = ticket.transferToMotif(COUNTER, 12, NINE.plusSeconds(120));

        assertThat(ticket.status()).isEqualTo(TicketStatus.WAITING);
        assertThat(ticket.counterId()).isNull();
        assertThat(ticket.referenceAt()).isEqualTo(NINE);
        assertThat(event.move().fromMotifId()).isEqualTo(11);
        assertThat(event.move().motifId()).isEqualTo(12);
    }

    @Test
    void leaving_a_counter_sends_a_called_visitor_back_and_sets_a_served_one_aside() {
        ticket.callTo(COUNTER, NINE);
        ticket.release(NINE.plusSeconds(60));
        assertThat(ticket.status()).isEqualTo(TicketStatus.WAITING);

        ticket.callTo(COUNTER, NINE.plusSeconds(90));
        ticket.start(COUNTER, NINE.plusSeconds(100));
        ticket.release(NINE.plusSeconds(160));
        assertThat(ticket.status()).isEqualTo(TicketStatus.ON_HOLD);
        assertThat(ticket.counterId()).isNull();
    }

    @Test
    void the_note_of_a_visitor_set_aside_does_not_outlive_the_visit() {
        ticket.callTo(COUNTER, NINE);
        ticket.start(COUNTER, NINE);
        ticket.hold(COUNTER, "Photocopie", NINE);
        assertThat(ticket.note()).isEqualTo("Photocopie");
        ticket.resume(COUNTER, NINE);
        ticket.finish(COUNTER, Outcome.OTHER, NINE);

        assertThat(ticket.note()).isEmpty();
    }

    @Test
    void every_status_is_reachable_and_the_end_is_the_end() {
        assertThat(TicketStatus.FINISHED.next()).isEmpty();
        assertThat(TicketStatus.LEFT.next()).isEmpty();
        for (TicketStatus status : TicketStatus.values()) {
            boolean reachable = status == TicketStatus.WAITING
                    || java.util.Arrays.stream(TicketStatus.values())
                            .anyMatch(from -> from.next().contains(status));
            assertThat(reachable).as("%s is reachable", status).isTrue();
        }
    }

    @Test
    void a_link_cannot_be_guessed_from_another() {
        assertThat(ticket.link()).hasSize(26).isNotEqualTo(Tickets.waiting(day).link());
        assertThat(TicketLink.isWellFormed(ticket.link())).isTrue();
        assertThat(TicketLink.isWellFormed("../etc/passwd")).isFalse();
        assertThat(TicketLink.isWellFormed(ticket.link().replace(ticket.link().charAt(3), 'U')))
                .isFalse();
    }

    @Test
    void correcting_the_motif_does_not_restart_the_clock_of_the_talk() {
        Instant start = NINE.plusSeconds(100);
        ticket.callTo(COUNTER, NINE.plusSeconds(90));
        ticket.start(COUNTER, start);
        ticket.correctMotif(40L, 12, NINE.plusSeconds(200));

        assertThat(ticket.since()).isEqualTo(start);
        assertThat(ticket.movedAt()).isEqualTo(NINE.plusSeconds(200));
    }
}
