package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server shows of itself to whoever asks: no more than the pages and answers that Parvis means to give. */
@UsesNodes
class ExposureIT {
    private static Nodes nodes;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private String agent;

    @BeforeAll
    static void start() {
        nodes = Nodes.shared();
    }

    @BeforeEach
    void sign_somebody_in() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 1);
        site.run(
                "insert into motif_label (motif_id, language, label) select id, 'fr', 'Manger' from motif where site_id = ?",
                site.id);
        site.run(
                "insert into agent_role (agent_id, role) values (?, 'RECEPTION') on conflict (agent_id, role) do nothing",
                site.agents.get(0));
        agent = site.signIn(0);
    }

    /** A browser that is led to an answer saves it under a fixed name: nothing in it can be shown as a page. */
    @Test
    void an_answer_of_the_api_is_a_file_to_browsers_and_kept_by_nobody() throws Exception {
        for (HttpResponse<String> answer : List.of(
                get("/api/health"),
                get("/api/desk"),
                get("/api/hints"),
                get("/api/tickets/0"),
                get("/api/nothing", agent),
                get("/api/openapi.json", agent))) {
            String of = answer.uri() + " " + answer.statusCode();
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .as(of)
                    .contains("attachment; filename=\"api.json\"");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(of)
                    .contains("nosniff");
            assertThat(answer.headers().firstValue("Cache-Control")).as(of).contains("no-store");
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .as(of)
                    .contains("json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/resources/pv/act.xhtml",
                "/resources/",
                "/common/",
                "/audio/fr/",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/.git/config",
                "/kiosk/main.js.bak",
                "/jakarta.faces.resource/act.xhtml?ln=pv",
                "/console",
                "/management",
                "/metrics",
                "/health/ready"
            })
    void neither_building_blocks_nor_folders_nor_consoles_are_shown(String path) throws Exception {
        HttpResponse<String> stranger = get(path);
        assertThat(stranger.statusCode()).isIn(302, 403, 404);
        assertThat(get(path, agent).statusCode()).isIn(403, 404);
        assertThat(stranger.body()).doesNotContain("Index of", "composite", "servlet", "mappings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "TRACE", "PROPFIND", "OPTIONS", "PATCH"})
    void pages_and_files_are_only_read_or_get_a_form(String method) throws Exception {
        for (String path : List.of("/staff/login.xhtml", "/common/tokens.css", "/t/0", "/staff/sign-in")) {
            HttpResponse<String> answer = send(request(path).method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(path).isEqualTo(405);
            assertThat(answer.body()).as(path).isEmpty();
        }
    }

    @Test
    void no_answer_names_the_version_of_what_answers() throws Exception {
        HttpResponse<String> page = get("/staff/board.xhtml", agent);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("jakarta.faces.resource").doesNotContainPattern("[?&;](v|e)=\\d+\\.\\d+");
        for (HttpResponse<String> answer : List.of(page, get("/"), get("/nothing"), get("/api/nothing"))) {
            assertThat(answer.headers().map().keySet())
                    .as(answer.uri().getPath())
                    .noneMatch(name -> name.equalsIgnoreCase("Server") || name.equalsIgnoreCase("X-Powered-By"));
            assertThat(answer.body()).doesNotContainIgnoringCase("undertow").doesNotContainIgnoringCase("wildfly");
        }
    }

    @Test
    void every_text_names_its_letters() throws Exception {
        for (String path : List.of(
                "/staff/login.xhtml",
                "/t/0",
                "/kiosk/index.html",
                "/common/tokens.css",
                "/common/api.js",
                "/common/glyphs.svg",
                "/jakarta.faces.resource/login.css.xhtml?ln=parvis",
                "/nothing")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .containsIgnoringCase(";charset=utf-8");
        }
    }

    @Test
    void nobody_is_told_that_another_site_may_read_an_answer() throws Exception {
        for (String path : List.of("/", "/staff/login.xhtml", "/api/health", "/common/tokens.css")) {
            HttpResponse<String> answer = send(request(path).header("Origin", "https://elsewhere.example"));
            assertThat(answer.headers().map().keySet()).as(path).noneMatch(name -> name.toLowerCase(Locale.ROOT)
                    .startsWith("access-control-"));
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    private static HttpRequest.Builder request(String path) {
        URI address = nodes.address(0).resolve(path);
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
