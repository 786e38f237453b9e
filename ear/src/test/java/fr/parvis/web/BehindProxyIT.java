package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.identity.control.PasswordHashing;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        site.run("update agent set password_hash = ? where id = ?", new PasswordHashing().hash(PASSWORD), agent);
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
        assertThat(cookies(entered)).anyMatch(cookie -> cookie.startsWith("PARVIS="));
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
    void a_server_without_a_proxy_believes_nobody_who_says_to_be_one() throws Exception {
        HttpResponse<String> refused = signIn(PLAIN, "ailleurs.example.fr", "https://ailleurs.example.fr");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(cookies(page(PLAIN))).isNotEmpty().noneMatch(cookie -> cookie.toLowerCase()
                .contains("secure"));
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
