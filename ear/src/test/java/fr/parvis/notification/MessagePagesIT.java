package fr.parvis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.parvis.shared.secret.Fingerprint;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.SignedIn;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages about messages, and the doors at which gateways report. */
@UsesNodes
class MessagePagesIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SECRET = "secret-of-gateways-in-the-tests";

    private static Nodes nodes;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        nodes = Nodes.shared();
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void a_manager_writes_a_text_sees_its_number_of_sms_and_is_told_what_is_wrong() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 1);
        Page page = new SignedIn(nodes, site).open(chromium, 0);
        page.navigate(nodes.page(0).resolve("/staff/admin/messages.xhtml").toString());
        assertThat(page.locator("#count").innerText()).endsWith("2 SMS.");
        assertThat(Chromium.barriers(page)).isEmpty();

        page.locator("textarea").fill("Rendez-vous ê {motif} {stop}");
        save(page);
        assertThat(page.locator(".messages").innerText()).contains("accolades");
        assertThat(page.locator("textarea").inputValue()).contains("{motif}");
        page.locator("textarea").fill("Зустріч {day} {stop}");
        page.waitForCondition(() -> page.locator("#count").innerText().contains("70"));
        page.locator("textarea").fill("Fête le {day}. {stop}");
        page.waitForCondition(() -> page.locator("#count").innerText().endsWith("1 SMS."));
        assertThat(page.locator("[data-sms-example]").innerText()).startsWith("Fete le ");
        save(page);
        assertThat(site.texts("select body from message_wording where site_id = ?", site.id))
                .containsExactly("Fête le {day}. {stop}");

        List<String> lines = Files.readAllLines(Path.of("../web/src/test/resources/sms-cases.txt")).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        for (String line : lines) {
            String[] parts = line.split("\t", -1);
            Object found = page.evaluate(
                    "async (text) => (await import('/resources/parvis/sms.js')).segments(text)",
                    parts[3].replace("\\n", "\n").repeat(Integer.parseInt(parts[4])) + parts[5]);
            assertThat(found)
                    .as(line)
                    .isEqualTo(Map.of(
                            "gsm", parts[0].equals("gsm"),
                            "units", Integer.parseInt(parts[1]),
                            "segments", Integer.parseInt(parts[2])));
        }
    }

    @Test
    void staff_see_what_did_not_go_out_with_its_reason_and_a_masked_number_and_have_it_sent_again() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 1);
        long appointment = book(site, "+33612345678");
        site.run(
                "insert into message_outbox (id, site_id, appointment_id, edition, kind, reference, channel, language, state, reason,"
                        + " attempts, created_at, due_at, settled_at) values (nextval('message_seq'), ?, ?, 1, 'BOOKED',"
                        + " gen_random_uuid(), 'SMS', 'fr', 'GIVEN_UP', 'NO_ANSWER', 8, now(), now(), now())",
                site.id,
                appointment);
        Page page = new SignedIn(nodes, site).open(chromium, 0);
        page.navigate(
                nodes.page(0).resolve("/staff/messages.xhtml?state=GIVEN_UP").toString());

        assertThat(page.locator("main").innerText())
                .contains("Messages jamais partis", "+33 6 •• •• •• 78", "ne répond pas")
                .doesNotContain("612345678");
        assertThat(Chromium.barriers(page)).isEmpty();
        page.getByText("Envoyer de nouveau").click();
        page.locator(".messages li").waitFor();
        assertThat(site.texts("select state from message_outbox where site_id = ?", site.id))
                .doesNotContain("GIVEN_UP")
                .hasSize(1);
        assertThat(page.locator(".messages").innerText()).contains("part de nouveau");
    }

    @Test
    void a_visitor_stops_messages_by_one_press_in_their_language_and_pressing_again_is_the_same() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 0);
        long appointment = book(site, "+33699000001");
        site.run("update appointment set language = 'ar' where id = ?", appointment);
        String address = nodes.page(0).resolve("/n/" + token(appointment)).toString();
        Page page = chromium.page(320, 640);
        page.navigate(address);
        page.locator("[data-state=ask] button").waitFor();
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(Chromium.barriers(page)).isEmpty();

        for (int time = 0; time < 2; time++) {
            page.navigate(address);
            page.locator("[data-state=ask] button").click();
            page.locator("[data-state=done]").waitFor();
        }
        assertThat(Chromium.barriers(page)).isEmpty();
        page.navigate(nodes.page(0).resolve("/n/1-abcdefghijklmnop").toString());
        page.locator("[data-state=unknown]").waitFor();
    }

    @Test
    void a_gateway_reports_with_the_secret_only_and_what_it_says_wrongly_is_refused_in_words() throws Exception {
        assertThat(post("stop", SECRET, "{\"from\": \"33612999888\", \"keyword\": \"STOP\"}"))
                .startsWith("204");
        assertThat(post("stop", SECRET, "{\"from\": \"06 12 99 98 88\"}")).startsWith("204");
        assertThat(post("delivery", SECRET, "{\"id\": \"" + UUID.randomUUID() + "\", \"state\": \"DELIVRD\"}"))
                .startsWith("204");
        assertThat(post("delivery", SECRET, "{\"id\": 17, \"state\": null}")).startsWith("204");
        for (String wrong : Arrays.asList(null, "", "secret-of-gateways-in-the-test", SECRET + "x")) {
            assertThat(post("stop", wrong, "{\"from\": \"33612999888\"}"))
                    .startsWith("403")
                    .contains("not-allowed");
        }
        assertThat(post("stop", SECRET, "<html>")).startsWith("400").contains("malformed");
        assertThat(post("stop", SECRET, "{\"from\": \"STOP\"}"))
                .startsWith("400")
                .contains("malformed");
    }

    private static String post(String path, String secret, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(nodes.address(0).resolve("/api/notifications/" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (secret != null) {
            request.header("Parvis-Gateway", secret);
        }
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private static void save(Page page) {
        page.locator("[id='words'] input[type=submit].primary").click();
        page.locator(".messages li").waitFor();
    }

    private static long book(TestSite site, String phone) throws Exception {
        String typed = site.book(site.motifs.get(0), Instant.now().plus(Duration.ofDays(2)));
        site.run("update appointment set phone = ? where id = ?", phone, site.appointment(typed));
        return site.appointment(typed);
    }

    private static String token(long appointment) {
        byte[] key =
                Fingerprint.keyed(System.getenv("PARVIS_SECRET").getBytes(StandardCharsets.UTF_8), "messages:stop");
        byte[] seal = Arrays.copyOf(Fingerprint.keyed(key, Long.toString(appointment)), 12);
        return Long.toString(appointment, Character.MAX_RADIX) + "-"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
    }
}
