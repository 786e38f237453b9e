package fr.parvis.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {
    private final Guard guard = new Guard(18480, "secret");

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:18480, , , true",
        "localhost:18480, http://localhost:18480, same-origin, true",
        "127.0.0.1:18480, http://127.0.0.1:18480, none, true",
        "evil.example:18480, , , false",
        "127.0.0.1:80, , , false",
        "127.0.0.1:18480, https://evil.example, , false",
        "127.0.0.1:18480, null, , false",
        "127.0.0.1:18480, , cross-site, false"
    })
    void only_pages_of_this_terminal_may_ask(String host, String origin, String site, boolean may) {
        assertThat(guard.fromHere(headers(host, origin, site))).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "/kiosk/, navigate, document, true",
        "/kiosk/, cors, empty, false",
        "/kiosk/, navigate, iframe, false",
        "/local/state, navigate, document, false",
        "/api/kiosk, navigate, document, false"
    })
    void the_page_itself_may_be_opened_from_a_file_and_nothing_else(
            String path, String mode, String kind, boolean may) {
        Headers headers = headers("127.0.0.1:18480", null, "cross-site");
        headers.set("Sec-Fetch-Mode", mode);
        headers.set("Sec-Fetch-Dest", kind);

        assertThat(guard.opens(headers, path)).isEqualTo(may);
        headers.set("Host", "evil.example:18480");
        assertThat(guard.opens(headers, path)).isFalse();
    }

    @Test
    void a_request_without_host_is_not_from_here() {
        assertThat(guard.fromHere(new Headers())).isFalse();
    }

    @Test
    void only_who_knows_the_key_may_ask_questions() {
        Headers headers = new Headers();
        assertThat(guard.knowsKey(headers)).isFalse();
        headers.set("Parvis-Screen", "secre");
        assertThat(guard.knowsKey(headers)).isFalse();
        headers.set("Parvis-Screen", "secret");
        assertThat(guard.knowsKey(headers)).isTrue();
    }

    private static Headers headers(String host, String origin, String site) {
        Headers headers = new Headers();
        headers.set("Host", host);
        if (origin != null) {
            headers.set("Origin", origin);
        }
        if (site != null) {
            headers.set("Sec-Fetch-Site", site);
        }
        return headers;
    }
}
