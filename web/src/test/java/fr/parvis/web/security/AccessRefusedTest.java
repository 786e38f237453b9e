package fr.parvis.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessRefusedTest {
    @Test
    void a_place_holds_no_identifier_and_no_secret() {
        assertThat(AccessRefused.place("GET", "/api/tickets/0123456789ABCDEFGHJKMNPQRS/leave"))
                .isEqualTo("GET /api/tickets/…/leave");
        assertThat(AccessRefused.place("PUT", "/api/agents/17")).isEqualTo("PUT /api/agents/…");
        assertThat(AccessRefused.place("GET", "/staff/admin/agents.xhtml;x=y"))
                .isEqualTo("GET /staff/admin/agents.xhtml");
    }

    @Test
    void a_place_is_one_short_line_whatever_was_sent() {
        assertThat(AccessRefused.place("GET", "/a\nb\u202e" + "/cd".repeat(500)))
                .doesNotContain("\n", "\u202e")
                .hasSizeLessThanOrEqualTo(120);
    }
}
