package fr.parvis.testing;

import fr.parvis.identity.PasswordHashing;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser without eyes: it keeps cookies and sends forms of staff pages to one node, as coming from that node's own pages. */
public final class Browser {
    /** The password of whoever signs in by {@link #signIn}. */
    public static final String PASSWORD = "une phrase que personne ne devine";

    private static final String HASH = new PasswordHashing().hash(PASSWORD);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Browser(URI address) {
        this.address = address;
    }

    /** A browser that has never been here, at a node counted from 0. */
    public static Browser at(Nodes nodes, int node) {
        return new Browser(nodes.address(node));
    }

    /** A browser that has never been here, at a node of a test's own. */
    public static Browser at(LoneNode node) {
        return new Browser(node.address());
    }

    /** Sends a header with each request from now on. */
    public Browser with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Signs an agent of a site in, counted from 0. */
    public Browser signIn(TestSite site, int agent) throws Exception {
        givePassword(site, agent, "OWNER");
        HttpResponse<String> entered = enter(login(site, agent), PASSWORD);
        if (entered.statusCode() != 302) {
            throw new AssertionError("Not let in: " + entered.statusCode() + " " + entered.headers());
        }
        return this;
    }

    /** Gives an agent the password, as set by their owner or by somebody else. */
    public static void givePassword(TestSite site, int agent, String by) throws SQLException {
        site.run(
                "update agent set password_hash = ?, password_by = ?, password_at = now(), first_used_at = null"
                        + " where id = ?",
                HASH,
                by,
                site.agents.get(agent));
    }

    /** The login of an agent of a site, counted from 0. */
    public static String login(TestSite site, int agent) throws SQLException {
        return site.texts("select login from agent where id = ?", site.agents.get(agent))
                .get(0);
    }

    /** Sends the form of the sign-in page. */
    public HttpResponse<String> enter(String login, String password) throws IOException, InterruptedException {
        return send("/staff/sign-in", Map.of("login", login, "password", password));
    }

    /** Opens a page; nothing is followed. */
    public HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return answer(request(path).GET());
    }

    /** Sends a form; nothing is followed. */
    public HttpResponse<String> send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return answer(request(path)
                .header("Origin", address.toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** What it sends as {@code Cookie}. */
    public String cookie() {
        return cookies.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookie());
        }
        return request;
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String[] cookie = set.replaceFirst(";.*", "").split("=", 2);
            cookies.put(cookie[0], cookie[1]);
        }
        return answer;
    }
}
