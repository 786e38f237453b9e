package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.identity.PasswordHashing;
import fr.parvis.identity.Role;
import fr.parvis.identity.boundary.AgentTokens;
import fr.parvis.identity.boundary.SignIn;
import fr.parvis.identity.boundary.SignInAnswer.SignedIn;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.Staff;
import fr.parvis.testing.TestSite;
import jakarta.ejb.EJB;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorIT extends InServer {
    private static final String HERE = "http://127.0.0.1:" + System.getenv("PARVIS_HTTP_PORT");
    private static final String BOARD = "/staff/board.xhtml";
    private static final List<String> PAGES = List.of(
            "board",
            "counter",
            "appointments",
            "figures",
            "planning",
            "studies",
            "admin/site",
            "admin/hours",
            "admin/motifs",
            "admin/counters",
            "admin/offers",
            "admin/absences",
            "admin/rooms",
            "admin/booking",
            "admin/bookings",
            "admin/devices",
            "admin/agents",
            "admin/papers",
            "admin/places",
            "account");

    @EJB
    private Staff staff;

    @EJB
    private SignIn signIn;

    @EJB
    private AgentTokens tokens;

    private final HttpClient browser = HttpClient.newHttpClient();
    private TestSite home;
    private String login;
    private Seal seal;

    @BeforeEach
    void take_somebody_on() throws Exception {
        home = site();
        home.run("delete from guess_count");
        login = staff.somebody(Role.AGENT, home.id);
        seal = openSignIn();
    }

    private TestSite site() throws Exception {
        TestSite site = TestSite.with(database, 1, 1);
        site.run("insert into motif_label (motif_id, language, label) values (?, 'fr', 'Motif')", site.motifs.get(0));
        return site;
    }

    @Test
    void a_staff_page_asks_to_sign_in_and_comes_back() throws Exception {
        assertThat(send(get(BOARD)).headers().firstValue("Location").orElseThrow())
                .endsWith("/staff/login.xhtml?next=%2Fstaff%2Fboard.xhtml");

        HttpResponse<String> entered = signIn(Staff.PASSWORD);

        assertThat(entered.headers().firstValue("Location"))
                .as("by the path alone: a proxy may be asked by another name and scheme")
                .contains(BOARD);
        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(entered.headers().firstValue("Location").orElseThrow()).endsWith(BOARD);
    }

    @Test
    void the_sign_in_page_says_that_the_password_is_wrong_and_opens_nothing() throws Exception {
        HttpResponse<String> refused = signIn("wrong");

        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(refused.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("PARVIS="));
        HttpResponse<String> page = send(get(place(refused)).header("Cookie", cookies(refused)));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("mot de passe incorrect").contains(login);
    }

    @Test
    void a_password_with_any_letter_opens_by_the_page() throws Exception {
        String password = "crème brûlée à l’€";
        home.run("update agent set password_hash = ? where login = ?", new PasswordHashing().hash(password), login);

        assertThat(signIn(password).headers().firstValue("Location").orElseThrow())
                .endsWith(BOARD);
    }

    @Test
    void an_agent_signs_in_and_out_by_any_name_whatever_the_browser_tells_of_itself() throws Exception {
        for (Map<String, String> told : List.of(
                Map.of("Sec-Fetch-Site", "same-origin", "Origin", "null"),
                Map.of("Sec-Fetch-Site", "none"),
                Map.of("Origin", HERE),
                Map.of("Origin", HERE.replace("http", "HTTP")),
                Map.of("Origin", "null"),
                Map.<String, String>of())) {
            HttpResponse<String> entered = send(with(form(Staff.PASSWORD), told));
            assertThat(entered.headers().firstValue("Location").orElseThrow())
                    .as("in %s", told)
                    .endsWith(BOARD);
            String cookie = session(entered) + "; " + seal.cookie();
            HttpResponse<String> left = send(with(sealed("/staff/sign-out", "").header("Cookie", cookie), told));
            assertThat(left.statusCode()).as("out %s", told).isEqualTo(302);
            assertThat(send(get(BOARD).header("Cookie", cookie)).statusCode())
                    .as("out %s", told)
                    .isEqualTo(302);
        }
    }

    @Test
    void a_foreign_page_neither_signs_in_nor_out_and_reads_why() throws Exception {
        String cookie = cookie();
        for (Map<String, String> told : List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site", "Origin", HERE),
                Map.of("Origin", "https://elsewhere.example"),
                Map.of("Origin", HERE + "1"))) {
            for (String path : List.of("/staff/sign-in", "/staff/sign-out", "/staff/appointments.xhtml")) {
                HttpResponse<String> refused =
                        send(with(sealed(path, "login=" + login), told).header("Cookie", cookie));
                assertThat(refused.statusCode()).as(path + told).isEqualTo(403);
                assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith("text/html");
                assertThat(refused.body())
                        .contains("ne vient pas d’une page de Parvis")
                        .contains("href=\"/staff/index.xhtml\"");
            }
        }
        assertThat(send(get(BOARD).header("Cookie", cookie)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_without_sender_needs_the_seal_of_its_own_browser() throws Exception {
        String cookie = cookie();
        for (Map<String, String> told : List.of(Map.of("Origin", "null"), Map.<String, String>of())) {
            HttpRequest.Builder forged = post("/staff/sign-out", "").header("Cookie", cookie);
            assertThat(send(with(forged, told)).statusCode()).as("out %s", told).isEqualTo(403);
            HttpResponse<String> stale = send(with(unsealed(Staff.PASSWORD), told));
            assertThat(stale.headers().allValues("Set-Cookie")).noneMatch(set -> set.startsWith("PARVIS="));
            assertThat(send(get(place(stale)).header("Cookie", cookies(stale))).body())
                    .contains("avait changé entre-temps")
                    .contains(login);
        }
        assertThat(send(get(BOARD).header("Cookie", cookie)).statusCode()).isEqualTo(200);
    }

    private String page(HttpResponse<String> answer) throws Exception {
        return send(get(place(answer)).header("Cookie", cookies(answer))).body();
    }

    @Test
    void each_cookie_is_for_this_server_s_own_pages_only() throws Exception {
        assertThat(signIn(Staff.PASSWORD).headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("PARVIS="))
                .allMatch(cookie -> cookie.contains("HttpOnly"))
                .allMatch(cookie -> cookie.contains("SameSite=Strict"));
    }

    @Test
    void a_session_that_somebody_planted_is_not_kept_at_sign_in() throws Exception {
        String first = cookie();
        HttpRequest again = sealed("/staff/sign-in", fields(Staff.PASSWORD))
                .header("Cookie", first + "; " + seal.cookie())
                .build();

        assertThat(session(send(again))).isNotEqualTo(first);
        assertThat(send(get(BOARD).header("Cookie", first)).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).contains("login"));
    }

    @Test
    void a_session_alone_writes_nothing_by_the_api() throws Exception {
        HttpRequest.Builder forged = post("/api/desk/close", "{}").header("Cookie", cookie());

        assertThat(send(forged).statusCode()).isEqualTo(403);
    }

    @Test
    void a_page_of_another_site_writes_nothing_even_with_the_header() throws Exception {
        HttpRequest.Builder foreign = post("/api/desk/close", "{}")
                .header("Cookie", cookie())
                .header("X-Parvis", "1")
                .header("Origin", "https://elsewhere.example");

        assertThat(send(foreign).statusCode()).isEqualTo(403);
    }

    @Test
    void after_signing_out_the_session_opens_nothing() throws Exception {
        String cookie = cookie();
        send(sealed("/staff/sign-out", "").header("Cookie", cookie + "; " + seal.cookie()));

        assertThat(send(get(BOARD).header("Cookie", cookie)).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).contains("login"));
    }

    @Test
    void without_token_or_session_the_api_answers_a_problem() throws Exception {
        HttpResponse<String> answer = send(get("/api/desk"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"urn:parvis:not-signed-in\"");
        assertThat(serverLog())
                .content()
                .as("the server has nothing to add to an answer that is whole")
                .contains("WFLYSRV")
                .doesNotContain("UT010019");
    }

    @Test
    void each_page_opens_for_whom_it_is_and_for_nobody_else() throws Exception {
        String agent = cookie();
        for (String page : List.of("figures", "planning", "studies", "admin/site", "admin/motifs", "admin/agents")) {
            assertThat(opened(page, agent)).as(page).isEqualTo(403);
        }
        assertThat(opened("counter", agent)).isEqualTo(200);

        login = staff.somebody(Role.AGENT, home.id);
        home.run(
                "insert into agent_role (agent_id, role) select id, unnest(array['RECEPTION', 'MANAGER', 'ADMINISTRATOR'])"
                        + " from agent where login = ?",
                login);
        String everything = cookie();
        for (String page : PAGES) {
            assertThat(opened(page, everything)).as(page).isEqualTo(200);
        }
        assertThat(serverLog()).content().doesNotContain("JSF1103");
    }

    private int opened(String page, String cookie) throws Exception {
        return send(get("/staff/" + page + ".xhtml").header("Cookie", cookie)).statusCode();
    }

    private static Path serverLog() {
        return Path.of(System.getProperty("jboss.server.log.dir"), "server.log");
    }

    @Test
    void an_agent_s_token_opens_until_it_is_revoked() throws Exception {
        SignedIn signedIn = (SignedIn) signIn.withPassword(login, Staff.PASSWORD);
        String token = tokens.issue(signedIn.agent()).token();
        assertThat(send(get("/api/desk").header("Authorization", "Bearer " + token))
                        .statusCode())
                .isBetween(200, 299);

        tokens.revoke(token);

        assertThat(send(get("/api/desk").header("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_wrong_device_token_is_told_apart() throws Exception {
        assertThat(send(get("/api/kiosk").header("Authorization", "Bearer pvd_0"))
                        .body())
                .contains("device-unknown");
    }

    @Test
    void a_body_of_more_than_sixteen_kilobytes_is_refused() throws Exception {
        assertThat(send(post("/api/agents/sign-in", "x".repeat(16 * 1024 + 1))).statusCode())
                .isEqualTo(413);
    }

    @Test
    void pages_run_no_inline_script_and_stand_in_no_frame() throws Exception {
        HttpResponse<String> page = send(get("/staff/login.xhtml"));

        assertThat(String.join(" ", page.headers().allValues("Content-Security-Policy")))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .containsPattern("script-src 'self' 'nonce-[^']+'")
                .doesNotContain("unsafe-eval")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void a_manager_who_does_nothing_for_half_an_hour_is_out_whatever_the_page_does_by_itself() throws Exception {
        Instant now = Instant.now();
        MovableClock.stopAt(now);
        home.run("insert into agent_role (agent_id, role) select id, 'MANAGER' from agent where login = ?", login);
        String cookie = cookie() + "; " + seal.cookie();
        MovableClock.stopAt(now.plus(Duration.ofMinutes(29)));
        assertThat(opened("board", cookie)).as("a deed").isEqualTo(200);
        for (int minute = 34; minute <= 59; minute += 5) {
            MovableClock.stopAt(now.plus(Duration.ofMinutes(minute)));
            signsOfLife(cookie);
        }
        assertThat(send(heartbeat(cookie)).statusCode()).isLessThan(400);

        MovableClock.stopAt(now.plus(Duration.ofMinutes(60)));
        assertThat(opened("board", cookie)).isEqualTo(302);
    }

    @Test
    void an_agent_at_a_counter_stays_as_long_as_the_page_gives_signs_of_life() throws Exception {
        Instant now = Instant.now();
        MovableClock.stopAt(now);
        String cookie = cookie() + "; " + seal.cookie();
        for (int minute = 20; minute <= 100; minute += 20) {
            MovableClock.stopAt(now.plus(Duration.ofMinutes(minute)));
            signsOfLife(cookie);
        }

        assertThat(opened("counter", cookie)).isEqualTo(200);
    }

    /** What a live page sends by itself: a sign of life, and its own reading after a hint. */
    private void signsOfLife(String cookie) throws Exception {
        send(heartbeat(cookie));
        send(sealed("/staff/board.xhtml", "jakarta.faces.source=parvisRead")
                .header("Faces-Request", "partial/ajax")
                .header("Cookie", cookie));
    }

    private static HttpRequest.Builder heartbeat(String cookie) {
        return post("/api/desk/heartbeat", "").header("X-Parvis", "1").header("Cookie", cookie);
    }

    @Test
    void roles_and_passwords_ask_for_the_own_password_when_it_was_not_given_for_five_minutes() throws Exception {
        Instant now = Instant.now();
        MovableClock.stopAt(now);
        home.run(
                "insert into agent_role (agent_id, role) select id, 'ADMINISTRATOR' from agent where login = ?", login);
        String cookie = cookie() + "; " + seal.cookie();
        String agents =
                send(get("/staff/admin/agents.xhtml").header("Cookie", cookie)).body();
        assertThat(agents).doesNotContain("id=\"set:proof\"");

        MovableClock.stopAt(now.plus(Duration.ofMinutes(6)));

        assertThat(send(get("/staff/admin/agents.xhtml").header("Cookie", cookie))
                        .body())
                .contains("id=\"set:proof\"");
        HttpResponse<String> byApi = send(put("/api/agents/1/password", "{\"password\":\"une phrase longue et rare\"}")
                .header("X-Parvis", "1")
                .header("Cookie", cookie));
        assertThat(byApi.statusCode()).isEqualTo(403);
        assertThat(byApi.body()).contains("urn:parvis:proof-needed");
    }

    @Test
    void an_agents_sheet_is_saved_only_with_the_own_password_once_the_last_proof_is_old() throws Exception {
        Instant now = Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .plusNanos(999); // stored as a microsecond, which comes later
        MovableClock.stopAt(now);
        home.run(
                "insert into agent_role (agent_id, role) select id, 'ADMINISTRATOR' from agent where login = ?", login);
        long other = home.agents.get(0);
        String cookie = cookie() + "; " + seal.cookie();
        MovableClock.stopAt(now.plus(Duration.ofMinutes(6)));

        assertThat(saveSheet(other, "Sans preuve", "", cookie)).contains("Donnez votre propre mot de passe");
        assertThat(name(other)).isNotEqualTo("Sans preuve");
        assertThat(saveSheet(other, "Fausse preuve", "not it", cookie)).contains("Donnez votre propre mot de passe");
        assertThat(name(other)).isNotEqualTo("Fausse preuve");
        assertThat(saveSheet(other, "Avec preuve", Staff.PASSWORD, cookie)).contains("C’est enregistré");
        assertThat(name(other)).isEqualTo("Avec preuve");
        assertThat(saveSheet(other, "Encore", "", cookie))
                .as("proved a moment ago")
                .contains("C’est enregistré");
    }

    private String name(long agent) throws Exception {
        return home.texts("select display_name from agent where id = ?", agent).get(0);
    }

    /** Opens the sheet of an agent, types a name and the own password where it is asked, presses save; the page that answers. */
    private String saveSheet(long agent, String name, String proof, String cookie) throws Exception {
        String path = "/staff/admin/agents.xhtml?id=" + agent;
        String page = send(get(path).header("Cookie", cookie)).body();
        StringBuilder fields = new StringBuilder("set=set&set:name=" + encoded(name) + "&set:proof=" + encoded(proof)
                + "&set:active=on&set:languages=fr&set:password=&set:roles=AGENT&set:sites=" + home.id);
        Matcher hidden = Pattern.compile("<input[^>]*>").matcher(page.substring(page.indexOf("id=\"set\"")));
        Matcher nonce = Pattern.compile("nonce=\"([^\"]+)\"").matcher(page);
        assertThat(nonce.find()).isTrue();
        fields.append("&primefaces.nonce=").append(encoded(nonce.group(1)));
        boolean pressed = false;
        while (hidden.find()) {
            String input = hidden.group();
            boolean submit = input.contains("type=\"submit\"") && !pressed;
            boolean kept = input.contains("type=\"hidden\"") || input.contains("name=\"set:login\"");
            if (kept || submit) {
                fields.append('&').append(encoded(attribute(input, "name"))).append('=');
                fields.append(encoded(attribute(input, "value")));
            }
            pressed |= submit;
        }
        HttpResponse<String> sent =
                send(plain(path, fields.toString()).header("Origin", HERE).header("Cookie", cookie));
        return send(get(place(sent)).header("Cookie", cookie)).body();
    }

    private static String attribute(String element, String name) {
        Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(element);
        return found.find() ? found.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder put(String path, String body) {
        return get(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body));
    }

    @Test
    void the_browser_that_opened_an_account_keeps_a_mark_that_only_the_sign_in_gets() throws Exception {
        assertThat(signIn(Staff.PASSWORD).headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("PARVIS_KNOWN=")
                        && cookie.matches("(?i).*path=/staff/sign-in(;.*)?")
                        && cookie.matches("(?i).*max-age=34560000(;.*)?"));
    }

    private String cookie() throws Exception {
        return session(signIn(Staff.PASSWORD));
    }

    private static String session(HttpResponse<String> entered) {
        return entered.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("PARVIS="))
                .findFirst()
                .orElseThrow()
                .replaceFirst(";.*", "");
    }

    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(set -> set.replaceFirst(";.*", ""))
                .collect(Collectors.joining("; "));
    }

    private static String place(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow())
                .toString()
                .replaceFirst("https?://[^/]+", "");
    }

    private HttpResponse<String> signIn(String password) throws Exception {
        return send(form(password).build());
    }

    private HttpRequest.Builder form(String password) {
        return sealed("/staff/sign-in", fields(password)).header("Cookie", seal.cookie());
    }

    private HttpRequest.Builder unsealed(String password) {
        return plain("/staff/sign-in", fields(password));
    }

    private String fields(String password) {
        return "login=" + login + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&next=" + BOARD;
    }

    private HttpRequest.Builder sealed(String path, String fields) {
        return plain(path, fields + "&parvis-seal=" + seal.token());
    }

    private static HttpRequest.Builder plain(String path, String fields) {
        return get(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, Map<String, String> headers) {
        headers.forEach(request::header);
        return request;
    }

    /** What a browser has of the sign-in page: the cookie and the field that belongs to it. */
    private record Seal(String cookie, String token) {}

    private Seal openSignIn() throws Exception {
        HttpResponse<String> page = send(get("/staff/login.xhtml"));
        Matcher field = Pattern.compile("name=\"parvis-seal\"\\s+value=\"([0-9a-f]{64})\"")
                .matcher(page.body());
        assertThat(field.find()).as(page.body()).isTrue();
        return new Seal(cookies(page), field.group(1));
    }

    private static HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(HERE + path));
    }

    private static HttpRequest.Builder post(String path, String body) {
        return get(path)
                .header("Content-Type", "application/json")
                .header("Request-Id", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return browser.send(request, BodyHandlers.ofString());
    }
}
