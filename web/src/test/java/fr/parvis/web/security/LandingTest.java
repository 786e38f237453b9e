package fr.parvis.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LandingTest {
    @Test
    void an_agent_goes_on_to_the_page_that_was_asked_for() {
        assertThat(Landing.after("/staff/board.xhtml")).contains("/staff/board.xhtml");
        assertThat(Landing.signInThen("/staff/board.xhtml"))
                .isEqualTo("/staff/login.xhtml?next=%2Fstaff%2Fboard.xhtml");
    }

    @Test
    void what_the_page_was_asked_stays_asked() {
        assertThat(Landing.after("/staff/planning.xhtml?week=2026-11-30&day=MONDAY"))
                .contains("/staff/planning.xhtml?week=2026-11-30&day=MONDAY");
        assertThat(Landing.after("/staff/board.xhtml?x=https://evil.example")).isEmpty();
    }

    @Test
    void nobody_is_sent_to_another_place() {
        for (String asked : new String[] {
            null,
            "",
            "https://evil.example/staff/",
            "//evil.example",
            "/staff//evil.example",
            "/api/kiosk",
            "/staff/\\evil",
            "/staff/x\r\nSet-Cookie: a",
            "/staff/login.xhtml",
            "/staff/sign-out"
        }) {
            assertThat(Landing.after(asked)).as(asked).isEmpty();
        }
    }
}
