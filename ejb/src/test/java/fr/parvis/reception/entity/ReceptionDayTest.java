package fr.parvis.reception.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.reception.DayTally;
import fr.parvis.reception.TallyColumn;
import fr.parvis.reception.TicketNumber;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceptionDayTest {
    private final StoredDay day = Tickets.day();

    @Test
    void each_issuing_place_has_its_own_series() {
        assertThat(day.nextNumber('A')).hasToString("A001");
        assertThat(day.nextNumber('C')).hasToString("C001");
        assertThat(day.nextNumber('A')).hasToString("A002");
    }

    @Test
    void a_quota_is_reached_exactly() {
        assertThat(day.hasRoomFor(11, 2)).isTrue();
        day.ticketIssued(11);
        assertThat(day.hasRoomFor(11, 2)).isTrue();
        day.ticketIssued(11);
        assertThat(day.hasRoomFor(11, 2)).isFalse();
        assertThat(day.hasRoomFor(12, 2)).isTrue();
        assertThat(day.hasRoomFor(11, null)).isTrue();
    }

    @Test
    void the_next_day_goes_on_with_the_sequence_so_that_screens_never_go_back() {
        day.changed();
        day.changed();
        StoredDay next = new StoredDay(1, Tickets.DAY.plusDays(1));
        next.follow(day);

        assertThat(day.ended()).isTrue();
        assertThat(next.changed()).isGreaterThan(day.sequence());
    }

    @Test
    void a_series_goes_on_after_visitors_who_are_still_waiting_from_the_day_before() {
        day.continueSeriesAfter(new TicketNumber('A', 46));
        day.continueSeriesAfter(new TicketNumber('A', 12));

        assertThat(day.nextNumber('A')).hasToString("A047");
    }

    @Test
    void a_number_that_a_kiosk_gave_is_taken_as_it_is_and_the_next_one_comes_after_the_highest() {
        assertThat(day.take('B', 7)).hasToString("B007");
        assertThat(day.take('B', 5)).hasToString("B005");

        assertThat(day.lastRank('B')).isEqualTo(7);
        assertThat(day.lastRank('C')).isZero();
        assertThat(day.nextNumber('B')).hasToString("B008");
    }

    @Test
    void a_tally_is_read_as_it_was_written() {
        DayTally tally = new DayTally(Map.of('A', 46, 'C', 9), Map.of(11L, 30, 12L, 4), Map.of(11L, 3));
        String kept = "{\"issued\":{\"11\":30,\"12\":4},\"ranks\":{\"A\":46,\"C\":9},\"v\":1,\"waiting\":{\"11\":3}}";

        assertThat(TallyColumn.write(tally)).isEqualTo(kept);
        assertThat(TallyColumn.read(kept)).isEqualTo(tally);
        assertThat(TallyColumn.read("{\"v\": 1, \"ranks\": {}, \"issued\": {}, \"waiting\": {}}"))
                .isEqualTo(DayTally.empty());
        assertThatThrownBy(() -> TallyColumn.read("{\"v\": 0, \"text\": \"A=1\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version 0");
    }

    @Test
    void letters_that_look_like_digits_are_not_series() {
        assertThatThrownBy(() -> new TicketNumber('I', 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TicketNumber('O', 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new TicketNumber('Z', 1000)).hasToString("Z1000");
    }
}
