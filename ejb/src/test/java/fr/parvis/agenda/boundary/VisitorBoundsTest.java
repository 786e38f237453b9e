package fr.parvis.agenda.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.agenda.boundary.MoveOutcome.What;
import org.junit.jupiter.api.Test;

class VisitorBoundsTest {
    @Test
    void an_address_of_ipv6_counts_as_its_network_and_one_of_ipv4_as_itself() {
        assertThat(CallerBounds.network("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2:");
        assertThat(CallerBounds.network("2001:db8:1:2:ffff:4:5:6")).isEqualTo("2001:db8:1:2:");
        assertThat(CallerBounds.network("198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(CallerBounds.network("")).isEmpty();
    }

    /** Rows of this shape lie in databases for two days. */
    @Test
    void the_outcome_of_a_move_is_kept_in_this_shape() {
        String json = MoveOutcome.FORM.write().apply(MoveOutcome.of(What.MOVED));

        assertThat(json).isEqualTo("{\"v\":1,\"what\":\"MOVED\"}");
        assertThat(MoveOutcome.FORM.read().apply(json)).isEqualTo(MoveOutcome.of(What.MOVED));
    }
}
