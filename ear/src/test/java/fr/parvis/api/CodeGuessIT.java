package fr.parvis.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.identity.Guess;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Appointment codes are guessed at no entrance for long: at the kiosk, looked at or used, at the desk, on either node. */
@UsesNodes
class CodeGuessIT {
    private static final int FREE = Guess.APPOINTMENT_OF_CALLER.free();
    private static final String WRONG = "ZZZZZZZ0";

    private static Nodes nodes;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private TestSite site;
    private String right;

    @BeforeAll
    static void start() {
        nodes = Nodes.shared();
    }

    @BeforeEach
    void book_an_appointment() throws Exception {
        site = TestSite.on(nodes, 1, 1);
        right = site.book(site.motifs.get(0), Instant.now());
    }

    @Test
    void a_kiosk_that_guesses_is_not_heard_at_any_entrance_of_any_node_and_another_one_is() throws Exception {
        String guessing = site.kiosk('K');
        String other = site.kiosk('L');
        for (int guess = 0; guess < FREE; guess++) {
            String entrance = guess % 2 == 0 ? "kiosk/codes" : "kiosk/check-ins";
            assertThat(send(guess % 2, entrance, guessing, "198.51.100.51", WRONG)
                            .statusCode())
                    .isEqualTo(404);
        }

        for (String entrance : new String[] {"kiosk/codes", "kiosk/check-ins"}) {
            for (int node = 0; node < 2; node++) {
                HttpResponse<String> refused = send(node, entrance, guessing, "198.51.100.52", right);
                assertThat(refused.statusCode()).as(entrance + node).isEqualTo(429);
                assertThat(refused.body()).contains("urn:parvis:too-many-tries").contains("\"way\":\"person\"");
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            }
        }
        assertThat(send(1, "kiosk/check-ins", other, "198.51.100.52", right).statusCode())
                .isEqualTo(201);
    }

    @Test
    void an_agent_who_guesses_at_the_desk_is_not_heard_either() throws Exception {
        String agent = site.signIn(0);
        String desk = "sites/" + site.code() + "/check-ins";
        for (int guess = 0; guess < FREE; guess++) {
            assertThat(send(1, desk, agent, "198.51.100.61", WRONG).statusCode())
                    .isEqualTo(404);
        }

        assertThat(send(1, desk, agent, "198.51.100.62", right).statusCode()).isEqualTo(429);
    }

    @Test
    void a_second_and_a_third_device_at_an_address_add_no_guesses() throws Exception {
        String address = "198.51.100.71";
        for (char letter : "KLMN".toCharArray()) {
            String kiosk = site.kiosk(letter);
            for (int guess = 0; guess < FREE - 1; guess++) {
                send(1, "kiosk/codes", kiosk, address, WRONG);
            }
        }

        assertThat(send(1, "kiosk/codes", site.kiosk('P'), address, right).statusCode())
                .isEqualTo(429);
        assertThat(send(1, "kiosk/codes", site.kiosk('Q'), "198.51.100.72", right)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_check_in_that_was_done_is_answered_again_whatever_was_guessed_since() throws Exception {
        String kiosk = site.kiosk('K');
        UUID request = UUID.randomUUID();
        assertThat(send(request, 1, "kiosk/check-ins", kiosk, "198.51.100.81", right)
                        .statusCode())
                .isEqualTo(201);
        for (int guess = 0; guess < FREE; guess++) {
            send(1, "kiosk/codes", kiosk, "198.51.100.81", WRONG);
        }

        assertThat(send(request, 1, "kiosk/check-ins", kiosk, "198.51.100.81", right)
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> send(int node, String path, String token, String address, String code)
            throws Exception {
        return send(UUID.randomUUID(), node, path, token, address, code);
    }

    /** To a node; only the second one believes the address. */
    private HttpResponse<String> send(UUID request, int node, String path, String token, String address, String code)
            throws Exception {
        return http.send(
                HttpRequest.newBuilder(nodes.address(node).resolve("/api/" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Request-Id", request.toString())
                        .header("X-Forwarded-For", address)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"code\":\"" + code + "\",\"language\":\"fr\"}"))
                        .build(),
                BodyHandlers.ofString());
    }
}
