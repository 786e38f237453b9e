package fr.parvis.reception;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.testing.Api;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.StopsNodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@StopsNodes
class TwoNodesIT {
    private static final int MOST_TRIES = 240;

    private static Nodes nodes;

    @BeforeAll
    static void start_two_servers_on_one_database() {
        nodes = Nodes.shared();
    }

    @Test
    void fifty_check_ins_on_two_servers_give_fifty_numbers_without_a_gap() throws Exception {
        TestSite site = TestSite.on(nodes, 3, 0);
        List<Api> kiosks = kiosks(site.kiosk('K'));
        List<String> numbers = Together.run(
                50,
                thread -> () -> Api.field(
                        insist(kiosks.get(thread % 2), UUID.randomUUID(), site.motifs.get(thread % 3)), "number"));

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 50)
                        .mapToObj("K%03d"::formatted)
                        .toList());
    }

    @Test
    void one_request_delivered_to_both_servers_gives_one_ticket() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 0);
        List<Api> kiosks = kiosks(site.kiosk('K'));
        UUID request = UUID.randomUUID();
        List<String> links = Together.run(
                12, thread -> () -> Api.field(insist(kiosks.get(thread % 2), request, site.motifs.get(0)), "link"));

        assertThat(links.stream().distinct()).hasSize(1);
        assertThat(site.number("select count(*) from ticket where site_id = ?", site.id))
                .isEqualTo(1);
    }

    @Test
    void twenty_counters_on_two_servers_call_five_waiting_once_each() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 20);
        List<Api> kiosks = kiosks(site.kiosk('K'));
        for (int visitor = 0; visitor < 5; visitor++) {
            take(kiosks.get(0), UUID.randomUUID(), site.motifs.get(0));
        }
        List<Api> agents = new ArrayList<>();
        for (int agent = 0; agent < 20; agent++) {
            Api desk = new Api(nodes.address(agent % 2), site.signIn(agent));
            desk.post("desk/open", UUID.randomUUID(), "{\"counter\":" + site.counters.get(agent) + "}");
            agents.add(desk);
        }
        List<String> results = Together.run(
                20, thread -> () -> Api.field(agents.get(thread).post("desk/next", UUID.randomUUID(), "{}"), "result"));

        assertThat(Collections.frequency(results, "DONE")).isEqualTo(5);
        assertThat(Collections.frequency(results, "NOBODY_WAITING")).isEqualTo(15);
        assertThat(site.number("select count(distinct ticket_id) from counter_call where site_id = ?", site.id))
                .isEqualTo(5);
    }

    @Test
    void a_server_killed_under_load_loses_no_check_in_that_it_acknowledged() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 0);
        List<Api> kiosks = kiosks(site.kiosk('K'));
        Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
        List<UUID> unanswered = Collections.synchronizedList(new ArrayList<>());
        Together.run(9, thread -> () -> {
            if (thread == 8) {
                while (acknowledged.size() < 40) {
                    Thread.sleep(10);
                }
                nodes.kill(1);
            } else {
                press(kiosks.get(thread % 2), site.motifs.get(0), acknowledged, unanswered);
            }
            return null;
        });
        for (UUID request : unanswered) {
            acknowledged.put(request, Api.field(take(kiosks.get(0), request, site.motifs.get(0)), "link"));
        }
        nodes.restart(1);

        assertThat(unanswered)
                .as("the kill came while requests were on their way")
                .isNotEmpty();
        assertThat(site.texts("select link from ticket where site_id = ?", site.id))
                .containsExactlyInAnyOrderElementsOf(acknowledged.values());
        assertThat(site.number("select max(rank) - count(*) from ticket where site_id = ?", site.id))
                .isZero();
        assertThat(Api.field(take(kiosks(site.kiosk('L')).get(1), UUID.randomUUID(), site.motifs.get(0)), "number"))
                .isEqualTo("L001");
    }

    private static void press(Api kiosk, long motif, Map<UUID, String> acknowledged, List<UUID> unanswered)
            throws InterruptedException {
        for (int visitor = 0; visitor < 20; visitor++) {
            UUID request = UUID.randomUUID();
            try {
                acknowledged.put(request, Api.field(take(kiosk, request, motif), "link"));
            } catch (IOException cut) {
                unanswered.add(request);
            }
        }
    }

    private static List<Api> kiosks(String token) {
        return List.of(new Api(nodes.address(0), token), new Api(nodes.address(1), token));
    }

    /** A server that is too busy says so, and is asked again for the same, as kiosks do. */
    private static HttpResponse<String> take(Api kiosk, UUID request, long motif)
            throws IOException, InterruptedException {
        String body = "{\"motif\":" + motif + ",\"language\":\"fr\"}";
        HttpResponse<String> answer = kiosk.post("kiosk/tickets", request, body);
        for (int again = 0; answer.statusCode() == 503 && again < MOST_TRIES; again++) {
            Thread.sleep(500);
            answer = kiosk.post("kiosk/tickets", request, body);
        }
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return answer;
    }

    /** The same where no server is ended: a line that is closed because a machine was too busy is asked again, as kiosks do. */
    private static HttpResponse<String> insist(Api kiosk, UUID request, long motif)
            throws IOException, InterruptedException {
        for (int again = 0; again < MOST_TRIES; again++) {
            try {
                return take(kiosk, request, motif);
            } catch (IOException closed) {
                Thread.sleep(500);
            }
        }
        return take(kiosk, request, motif);
    }
}
