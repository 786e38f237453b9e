package fr.parvis.web.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final Path RECIPE = Path.of("../ear/src/main/cli/server.cli");

    @Test
    void a_request_has_the_share_of_who_sends_it_and_not_of_what_it_asks() {
        assertThat(Traffic.of("POST", "/api/kiosk/tickets", true)).isEqualTo(Traffic.KNOWN);
        assertThat(Traffic.of("POST", "/api/kiosk/tickets", false)).isEqualTo(Traffic.STRANGER);
        assertThat(Traffic.of("GET", "/staff/board/index.xhtml", true)).isEqualTo(Traffic.KNOWN);
        assertThat(Traffic.of("GET", "/staff/login.xhtml", false)).isEqualTo(Traffic.STRANGER);
        assertThat(Traffic.of("GET", "/api/tickets/ABCD1234", false)).isEqualTo(Traffic.STRANGER);
    }

    @Test
    void who_begins_to_listen_takes_no_place_of_who_presses() {
        assertThat(Traffic.of("GET", "/api/hints", true)).isEqualTo(Traffic.LISTENER);
        assertThat(Traffic.of("GET", "/staff/line/3", true)).isEqualTo(Traffic.LISTENER);
        assertThat(Traffic.LISTENER.most()).isLessThan(Traffic.KNOWN.most());
    }

    @Test
    void a_stranger_takes_no_place_of_who_may_listen() {
        assertThat(Traffic.of("GET", "/api/hints", false)).isEqualTo(Traffic.STRANGER);
    }

    @Test
    void passwords_have_a_share_of_their_own_also_when_the_sender_is_known() {
        assertThat(Traffic.of("POST", "/staff/sign-in", true)).isEqualTo(Traffic.SIGN_IN);
        assertThat(Traffic.of("POST", "/api/agents/sign-in", false)).isEqualTo(Traffic.SIGN_IN);
        assertThat(Traffic.of("GET", "/staff/sign-in", false)).isEqualTo(Traffic.STRANGER);
    }

    @Test
    void files_are_what_needs_neither_desk_nor_database() {
        assertThat(Traffic.isFile("/kiosk/kiosk.js")).isTrue();
        assertThat(Traffic.isFile("/jakarta.faces.resource/staff.css.xhtml")).isTrue();
        assertThat(Traffic.isFile("/staff/board/index.xhtml")).isFalse();
        assertThat(Traffic.isFile("/api/tickets/AB/qr.svg")).isFalse();
        assertThat(Traffic.isFile("/kiosk/")).isFalse();
    }

    @Test
    void the_shares_together_are_fewer_than_the_worker_threads_of_the_server() throws IOException {
        Matcher threads = Pattern.compile("task-max-threads,value=(\\d+)").matcher(Files.readString(RECIPE));

        assertThat(threads.find()).isTrue();
        assertThat(Arrays.stream(Traffic.values()).mapToInt(Traffic::most).sum())
                .isLessThan(Integer.parseInt(threads.group(1)));
    }
}
