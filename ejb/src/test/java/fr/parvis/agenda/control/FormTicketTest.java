package fr.parvis.agenda.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormTicketTest {
    private static final byte[] SECRET = "a secret of the installation, long enough".getBytes(StandardCharsets.UTF_8);
    private static final FormTicket TICKET = new FormTicket(
            UUID.fromString("0d9f6f6e-0b52-4c4a-9d5e-1c1f0a5e7a11"), Instant.parse("2026-12-01T08:00:00Z"));

    @Test
    void a_ticket_of_this_site_is_read_back() {
        assertThat(FormTicket.read(TICKET.text(SECRET, 7), SECRET, 7)).contains(TICKET);
    }

    @Test
    void another_site_another_secret_and_another_time_are_refused() {
        String text = TICKET.text(SECRET, 7);

        assertThat(FormTicket.read(text, SECRET, 8)).isEmpty();
        assertThat(FormTicket.read(text, "another".getBytes(StandardCharsets.UTF_8), 7))
                .isEmpty();
        assertThat(FormTicket.read(text.replace("1796112000", "1796112001"), SECRET, 7))
                .isEmpty();
        assertThat(text).contains(".1796112000.");
    }

    @Test
    void it_is_good_from_three_seconds_to_two_hours_after_it_was_drawn() {
        Instant drawn = TICKET.issuedAt();

        assertThat(TICKET.isTooYoung(drawn.plusMillis(2_999))).isTrue();
        assertThat(TICKET.isTooYoung(drawn.plusSeconds(3))).isFalse();
        assertThat(TICKET.isTooOld(drawn.plusSeconds(7_200))).isFalse();
        assertThat(TICKET.isTooOld(drawn.plusSeconds(7_201))).isTrue();
    }

    @Test
    void nonsense_is_no_ticket() {
        for (String text : new String[] {null, "", "PF1", "PF1.x.1.y", TICKET.text(SECRET, 7) + "0"}) {
            assertThat(FormTicket.read(text, SECRET, 7)).as(text).isEmpty();
        }
    }
}
