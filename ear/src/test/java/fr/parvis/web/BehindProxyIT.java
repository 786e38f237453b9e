package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.identity.PasswordHashing;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The doors behind a reverse proxy that ends https, spoken to as such a proxy does, by a browser without Fetch Metadata. */
@UsesNodes
class BehindProxyIT {
    private static final String PASSWORD = "une phrase que personne ne devine";
    private static final int PROXIED = 1;
    private static final int PLAIN = 0;

    private static Nodes nodes;

    /** Proxies speak HTTP/1.1 to what is behind them. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private String form;

    @BeforeAll
    static void start() {
        nodes = Nodes.shared();
    }

    @BeforeEach
    void take_somebody_on() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 1);
        long agent = site.agents.get(0);
        site.run(
                "update agent set password_hash = ?, password_by = 'OWNER' where id = ?",
                new PasswordHashing().hash(PASSWORD),
                agent);
        String login = site.texts("select login from agent where id = ?", agent).get(0);
        form = "login=" + login + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://accueil.example.fr", "https://Accueil.Example.FR", "https://accueil.example.fr:443"})
    void a_form_of_the_address_that_the_proxy_names_opens_and_every_cookie_stays_with_https(String origin)
            throws Exception {
        HttpResponse<String> entered = signIn(PROXIED, "accueil.example.fr", origin);

        assertThat(entered.headers().firstValue("Location")).hasValue("/staff/");
        assertThat(cookies(entered))
                .anyMatch(cookie -> cookie.startsWith("__Host-PARVIS=") && cookie.matches("(?i).*; ?path=/(;.*)?"))
                .noneMatch(cookie -> cookie.startsWith("PARVIS="));
        assertThat(cookies(entered)).allMatch(cookie -> cookie.toLowerCase().contains("secure"));
        assertThat(cookies(page(PROXIED))).isNotEmpty().allMatch(cookie -> cookie.toLowerCase()
                .contains("secure"));
    }

    @Test
    void a_browser_that_came_by_https_is_told_to_stay_with_it() throws Exception {
        assertThat(page(PROXIED).headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000; includeSubDomains");
        assertThat(page(PLAIN).headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://accueil.example.fr",
                "https://ailleurs.example.fr",
                "https://accueil.example.fr.evil.example"
            })
    void a_form_of_another_address_is_refused_behind_the_proxy_too(String origin) throws Exception {
        HttpResponse<String> refused = signIn(PROXIED, "accueil.example.fr", origin);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(refused.body()).contains("ne vient pas d’une page de Parvis");
    }

    @Test
    void by_https_only_the_cookie_that_no_neighbour_plants_is_a_session() throws Exception {
        HttpResponse<String> entered = signIn(PROXIED, "accueil.example.fr", "https://accueil.example.fr");
        String session = cookies(entered).stream()
                .filter(cookie -> cookie.startsWith("__Host-PARVIS="))
                .findFirst()
                .orElseThrow()
                .replaceFirst(";.*", "");

        assertThat(account(session)).isEqualTo(200);
        assertThat(account(session.replace("__Host-", ""))).isEqualTo(302);
    }

    private int account(String cookie) throws Exception {
        return send(request(PROXIED, "/staff/account.xhtml", "accueil.example.fr")
                        .header("Cookie", cookie)
                        .GET())
                .statusCode();
    }

    @Test
    void a_server_without_a_proxy_believes_nobody_who_says_to_be_one() throws Exception {
        HttpResponse<String> refused = signIn(PLAIN, "ailleurs.example.fr", "https://ailleurs.example.fr");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(cookies(page(PLAIN))).isNotEmpty().noneMatch(cookie -> cookie.toLowerCase()
                .contains("secure"));
    }

    /** The second server names 10.0.0.0/8 too; what a browser writes left of its own address is not read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"198.51.100.%d | 192.0.2.%d", "10.0.0.%d, 198.51.100.%d | 192.0.2.%d, 10.0.0.9"})
    void misses_are_counted_for_the_browser_as_the_nearest_proxy_saw_it(String invented, String seen) throws Exception {
        int browser = ThreadLocalRandom.current().nextInt(250);
        int status = 0;
        for (int miss = 0; miss < 12; miss++) {
            String way = invented.replace("%d", Integer.toString(miss)) + ", " + seen.formatted(browser);
            status = send(HttpRequest.newBuilder(nodes.address(PROXIED).resolve("/api/devices/enrol"))
                            .header("X-Forwarded-For", way)
                            .header("Request-Id", UUID.randomUUID().toString())
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"000000\"}")))
                    .statusCode();
        }

        assertThat(status).isEqualTo(429);
    }

    private HttpResponse<String> page(int node) throws Exception {
        return send(request(node, "/staff/login.xhtml", "accueil.example.fr").GET());
    }

    private HttpResponse<String> signIn(int node, String host, String origin) throws Exception {
        return send(request(node, "/staff/sign-in", host)
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static HttpRequest.Builder request(int node, String path, String host) {
        return HttpRequest.newBuilder(nodes.address(node).resolve(path))
                .header("X-Forwarded-For", "192.0.2.7")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", host)
                .header("X-Forwarded-Port", "443");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }
}
