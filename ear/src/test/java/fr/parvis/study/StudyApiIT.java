package fr.parvis.study;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.testing.Nodes;
import fr.parvis.testing.StopsNodes;
import fr.parvis.testing.TestSite;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The roster and its studies as another program uses them, on two servers with one database. */
@StopsNodes
class StudyApiIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String MORNING = "[{\"from\":\"08:30\",\"to\":\"12:00\",\"agentId\":%d}]";
    private static final String TYPICAL =
            "{\"name\":\"Deux guichets\",\"kind\":\"TYPICAL\",\"monday\":\"2026-11-16\",\"expected\":30}";

    private static Nodes nodes;

    private TestSite site;
    private String manager;
    private String agent;

    @BeforeAll
    static void start_two_servers_on_one_database() {
        nodes = Nodes.shared();
    }

    @BeforeEach
    void sign_in() throws Exception {
        site = TestSite.on(nodes, 1, 2);
        site.run("insert into agent_role (agent_id, role) values (?, 'MANAGER')", site.agents.get(0));
        manager = site.signIn(0);
        agent = site.signIn(1);
    }

    @Test
    void a_study_is_begun_changed_run_renamed_and_deleted() throws Exception {
        plan(manager, 0, MORNING.formatted(site.agents.get(0)));
        String request = UUID.randomUUID().toString();
        long study = made(send(0, "POST", "studies", TYPICAL, request));
        assertThat(made(send(1, "POST", "studies", TYPICAL, request))).isEqualTo(study);
        assertThat(put(
                                "studies/" + study + "/weekdays/MONDAY/counters/" + site.counters.get(1),
                                MORNING.formatted(site.agents.get(1)))
                        .statusCode())
                .isEqualTo(204);
        assertThat(put("studies/" + study + "/appointment-share", "{\"share\":0.2}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(put("studies/" + study + "/appointment-share", "{\"share\":2}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(put(
                                "studies/" + study + "/weekdays/MONDAY/counters/" + site.counters.get(1),
                                "[{\"from\":\"12:00\",\"to\":\"08:30\"}]")
                        .body())
                .contains("urn:parvis:roster-ends-before-start");

        send(0, "POST", "studies/" + study + "/run", "", request);
        String done = await(0, study);
        assertThat(done).contains("\"mean_wait\"", "\"low\"", "\"measured\"");
        assertThat(put("studies/" + study + "/appointment-share", "{\"share\":0.1}")
                        .body())
                .contains("urn:parvis:study-asked");
        assertThat(put("studies/" + study + "/name", "{\"name\":\"Matin à deux\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(get("studies/" + study).body()).contains("Matin à deux");

        assertThat(send(1, "DELETE", "studies/" + study, "", request).statusCode())
                .isEqualTo(204);
        assertThat(send(1, "DELETE", "studies/" + study, "", request).statusCode())
                .isEqualTo(204);
        assertThat(get("studies/" + study).body()).contains("urn:parvis:study-unknown", "n’existe pas");
        assertThat(get("studies").body()).isEqualTo("[]");
    }

    @Test
    void only_managers_of_the_site_plan_and_study_while_agents_may_read_the_roster() throws Exception {
        assertThat(plan(manager, 0, MORNING.formatted(site.agents.get(0))).statusCode())
                .isEqualTo(204);
        String manages = manager;
        manager = agent;
        assertThat(get("roster/weekdays/MONDAY").body()).contains("\"from\":\"08:30:00\"");
        assertThat(plan(agent, 1, "[]").body()).contains("urn:parvis:not-allowed");
        assertThat(get("studies").body()).contains("urn:parvis:not-allowed");
        assertThat(put("demo-day", "{\"speed\":240}").body()).contains("urn:parvis:not-allowed");
        manager = manages;
        assertThat(put("demo-day", "{\"speed\":240}").body())
                .as("outside the demonstration the clock is right")
                .contains("urn:parvis:not-found");
        manager = "nobody";
        assertThat(get("studies").statusCode()).isEqualTo(401);
        TestSite other = TestSite.on(nodes, 1, 1);
        other.run("insert into agent_role (agent_id, role) values (?, 'MANAGER')", other.agents.get(0));
        manager = manages;
        long study = made(send(0, "POST", "studies", TYPICAL, UUID.randomUUID().toString()));
        manager = other.signIn(0);
        assertThat(get("studies/" + study).statusCode()).isEqualTo(403);
        assertThat(send(0, "GET", "../" + other.code() + "/studies/" + study, "", "")
                        .body())
                .contains("urn:parvis:");
    }

    @Test
    void a_roster_that_cannot_be_and_a_text_that_is_none_are_refused_in_one_sentence() throws Exception {
        assertThat(plan(manager, 0, MORNING.formatted(site.agents.get(0))).statusCode())
                .isEqualTo(204);
        assertThat(plan(manager, 1, MORNING.formatted(site.agents.get(0))).body())
                .contains("urn:parvis:roster-agent-twice", "\"status\":422");
        assertThat(plan(manager, 0, "{").body()).contains("urn:parvis:malformed");
        assertThat(get("roster/weekdays/NODAY").statusCode()).isEqualTo(422);
        assertThat(send(0, "POST", "studies", "{}", UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> described = HTTP.send(
                HttpRequest.newBuilder(nodes.address(0).resolve("/api/openapi.json"))
                        .header("Authorization", "Bearer " + manager)
                        .build(),
                BodyHandlers.ofString());
        assertThat(described.body()).contains("/studies/{id}/name", "/studies/{id}/copies", "/roster/copies");
    }

    @Test
    void a_server_killed_in_the_middle_of_a_study_leaves_it_to_the_other_one() throws Exception {
        plan(manager, 0, MORNING.formatted(site.agents.get(0)));
        long study = made(send(1, "POST", "studies", TYPICAL, UUID.randomUUID().toString()));
        site.run("update study set draws = 1000 where id = ?", study);
        send(1, "POST", "studies/" + study + "/run", "", "");
        while (site.number("select done from study where id = ?", study) == 0) {
            Thread.sleep(10);
        }
        nodes.kill(1);
        String runner =
                site.texts("select runner from study where id = ?", study).get(0);
        site.run("update study set draws = 20, beat_at = now() - interval '2 minutes' where id = ?", study);
        long next = made(send(0, "POST", "studies", TYPICAL, UUID.randomUUID().toString()));
        send(0, "POST", "studies/" + next + "/run", "", "");

        assertThat(await(0, study)).contains("\"done\":20");
        assertThat(site.texts("select runner from study where id = ?", study).get(0))
                .isNotEqualTo(runner);
        nodes.restart(1);
    }

    private HttpResponse<String> plan(String token, int counter, String shifts) throws Exception {
        String signedIn = manager;
        manager = token;
        try {
            return put("roster/weekdays/MONDAY/counters/" + site.counters.get(counter), shifts);
        } finally {
            manager = signedIn;
        }
    }

    private String await(int node, long study) throws Exception {
        for (int look = 0; look < 1000; look++) {
            String body = send(node, "GET", "studies/" + study, "", "").body();
            if (!body.contains("\"WAITING\"") && !body.contains("\"RUNNING\"")) {
                assertThat(body).contains("\"DONE\"");
                return body;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The study " + study + " does not end");
    }

    private static long made(HttpResponse<String> answer) {
        Matcher id = Pattern.compile("\"id\":(\\d+)").matcher(answer.body());
        assertThat(id.find()).as(answer.body()).isTrue();
        return Long.parseLong(id.group(1));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(0, "GET", path, "", "");
    }

    private HttpResponse<String> put(String path, String body) throws Exception {
        return send(0, "PUT", path, body, "");
    }

    private HttpResponse<String> send(int node, String method, String path, String body, String request)
            throws Exception {
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        nodes.address(node).resolve("/api/sites/" + site.code() + "/" + path))
                .header("Authorization", "Bearer " + manager)
                .header("Request-Id", request.isEmpty() ? UUID.randomUUID().toString() : request);
        if (!body.isEmpty()) {
            builder.header("Content-Type", "application/json");
        }
        return HTTP.send(builder.method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }
}
