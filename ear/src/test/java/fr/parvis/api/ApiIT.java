package fr.parvis.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@UsesNodes
class ApiIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int MOST_TRIES = 120;
    private static Nodes nodes;

    @BeforeAll
    static void start_two_servers_on_one_database() {
        nodes = Nodes.shared();
    }

    @Test
    void a_repeated_request_is_answered_with_the_same_ticket() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 0);
        String kiosk = site.kiosk('K');
        String id = UUID.randomUUID().toString();
        HttpResponse<String> first = post("kiosk/tickets", kiosk, id, motif(site));
        HttpResponse<String> second = post("kiosk/tickets", kiosk, id, motif(site));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("\"number\":\"K001\"", "\"ahead\":0", "\"again\":false");
        assertThat(second.body()).contains("\"number\":\"K001\"");
        assertThat(tickets(site)).isEqualTo(1);
    }

    @Test
    void each_bad_request_has_its_own_answer_and_leaves_no_trace() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 0);
        String kiosk = site.kiosk('K');
        String id = UUID.randomUUID().toString();

        expect(post("kiosk/tickets", kiosk, id, "{\"motif\":"), 400, "malformed");
        expect(post("kiosk/tickets", kiosk, id, ""), 400, "malformed");
        expect(post("kiosk/tickets", kiosk, id, "{\"language\":\"fr\"}"), 400, "malformed");
        expect(post("kiosk/tickets", kiosk, id, "{\"motif\":1,\"name\":\"x\"}"), 400, "malformed");
        expect(post("kiosk/tickets", kiosk, "7", motif(site)), 400, "request-id-missing");
        expect(post("kiosk/tickets", kiosk, id, "{\"motif\":1,\"needs\":[\"gold\"]}"), 422, "not-acceptable");
        expect(post("kiosk/tickets", kiosk, id, "{\"motif\":1}"), 409, "motif-not-offered");
        expect(post("kiosk/check-ins", kiosk, id, "{\"code\":\"ZZZZZZZZ\"}"), 404, "code-unknown");
        expect(post("kiosk/check-ins", kiosk, id, "{\"code\":\"" + "A".repeat(20_000) + "\"}"), 413, "body-too-large");
        expect(post("kiosk/nothing", kiosk, id, "{}"), 404, "not-found");
        expect(post("kiosk", kiosk, id, "{}"), 405, "method-not-allowed");
        expect(get("tickets/" + "0".repeat(26), null), 404, "ticket-unknown");
        assertThat(tickets(site)).isZero();
    }

    @Test
    void each_appointment_that_cannot_be_used_now_says_why() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 0).set("early_minutes", 10).set("late_minutes", 10);
        TestSite other = TestSite.on(nodes, 1, 0);
        String kiosk = site.kiosk('K');
        Instant now = Instant.now();
        String elsewhere = other.book(other.motifs.get(0), now);
        String cancelled = site.book(site.motifs.get(0), now);
        String served = site.book(site.motifs.get(0), now);
        String nextWeek = site.book(site.motifs.get(0), now.plus(Duration.ofDays(7)));
        site.run("update appointment set status = 'CANCELLED' where id = ?", site.appointment(cancelled));
        site.run("update appointment set status = 'SERVED' where id = ?", site.appointment(served));
        site.settle();

        expect(useCode(kiosk, elsewhere), 409, "appointment-other-site");
        expect(useCode(kiosk, cancelled), 409, "appointment-cancelled");
        expect(useCode(kiosk, served), 409, "appointment-served");
        expect(useCode(kiosk, nextWeek), 409, "appointment-other-day");
        assertThat(tickets(site)).isZero();
    }

    @Test
    void a_plain_tablet_has_its_pictures_read_and_nobody_else_has() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 1);
        String kiosk = site.kiosk('K');

        for (int before = 0; before < 5; before++) {
            scan(kiosk, "image/jpeg", picture("PV1.00000000000000000000000000.0000000000000"));
        }
        HttpResponse<String> read = scan(kiosk, "image/jpeg", picture("PV1.0123456789ABCDEFGHJKMNPQRS.0123456789ABC"));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).isEqualTo("{\"text\":\"PV1.0123456789ABCDEFGHJKMNPQRS.0123456789ABC\"}");
        assertThat(scan(kiosk, "image/jpeg", new byte[] {1, 2, 3}).body()).isEqualTo("{\"text\":null}");
        expect(scan(kiosk, "image/jpeg", new byte[300 * 1024 + 1]), 413, "body-too-large");
        expect(scan(kiosk, "image/png", new byte[3]), 415, "media-type");
        expect(scan(site.signIn(0), "image/jpeg", new byte[3]), 403, "not-allowed");
        expect(scan(null, "image/jpeg", new byte[3]), 401, "not-signed-in");
    }

    /** A server that is too busy says so; the tablet then sends the next picture of its camera. */
    private static HttpResponse<String> scan(String token, String type, byte[] picture) throws Exception {
        HttpRequest request = request(0, "kiosk/scan", token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(picture))
                .build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        for (int again = 0; answer.statusCode() == 503 && again < MOST_TRIES; again++) {
            Thread.sleep(500);
            answer = HTTP.send(request, BodyHandlers.ofString());
        }
        return answer;
    }

    private static byte[] picture(String text) throws Exception {
        BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 400, 400);
        BufferedImage picture = new BufferedImage(1280, 720, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 720; y++) {
            for (int x = 0; x < 1280; x++) {
                boolean inside = x >= 400 && x < 800 && y >= 150 && y < 550;
                picture.setRGB(x, y, inside && code.get(x - 400, y - 150) ? 0x202020 : 0xe0e0e0);
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);
        return jpeg.toByteArray();
    }

    @Test
    void a_visitor_who_checked_in_already_is_given_the_same_ticket_again() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 0);
        String kiosk = site.kiosk('K');
        String code = site.book(site.motifs.get(0), Instant.now());

        assertThat(useCode(kiosk, code).statusCode()).isEqualTo(201);
        HttpResponse<String> again = useCode(kiosk, code);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("\"again\":true");
        assertThat(tickets(site)).isEqualTo(1);
    }

    @Test
    void a_reached_quota_and_a_shut_door_leave_no_trace() throws Exception {
        TestSite full = TestSite.on(nodes, 1, 0);
        full.run("update motif set daily_quota = 0 where id = ?", full.motifs.get(0));
        TestSite shut = TestSite.on(nodes, 1, 0);
        shut.run("delete from opening_period where site_id = ?", shut.id);
        shut.settle();

        expect(post("kiosk/tickets", full.kiosk('K'), id(), motif(full)), 409, "quota-reached");
        expect(post("kiosk/tickets", shut.kiosk('K'), id(), motif(shut)), 409, "site-closed");
        assertThat(tickets(full)).isZero();
        assertThat(tickets(shut)).isZero();
    }

    @Test
    void nobody_is_answered_without_a_token_and_each_token_opens_its_own_door_only() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 1);
        String kiosk = site.kiosk('K');
        String agent = site.signIn(0);

        for (String path : List.of("kiosk", "wall", "desk", "sites", "agents", "openapi.json", "hints")) {
            expect(get(path, null), 401, "not-signed-in");
            expect(get(path, "pvd_unknown"), 401, "device-unknown");
        }
        for (String path : List.of("wall", "desk", "sites", "agents")) {
            expect(get(path, kiosk), 403, "not-allowed");
        }
        for (String path : List.of("kiosk", "wall", "agents")) {
            expect(get(path, agent), 403, "not-allowed");
        }
        assertThat(get("openapi.json", kiosk).body()).contains("/api/kiosk/tickets");
    }

    @Test
    void a_phone_follows_and_gives_up_its_ticket_by_the_link_alone() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 0);
        String taken = post("kiosk/tickets", site.kiosk('K'), id(), motif(site)).body();
        String link = taken.replaceAll(".*\"link\":\"(\\w+)\".*", "$1");

        assertThat(get("tickets/" + link, null).body()).contains("\"status\":\"WAITING\"");
        assertThat(get("tickets/" + link + "/qr.svg", null).body()).startsWith("<svg");
        assertThat(post("tickets/" + link + "/leave", null, id(), "{}").body()).contains("\"status\":\"LEFT\"");
    }

    @Test
    void a_change_on_one_server_is_told_to_a_screen_on_the_other() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 0);
        String kiosk = site.kiosk('K');
        HttpRequest listen = request(1, "hints", kiosk).build();
        try (BufferedReader stream = new BufferedReader(new InputStreamReader(
                HTTP.send(listen, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            stream.readLine();
            CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> stream.lines()
                    .filter(line -> line.startsWith("data:"))
                    .findFirst()
                    .orElse(""));
            post("kiosk/tickets", kiosk, id(), motif(site));

            assertThat(heard.get(20, TimeUnit.SECONDS)).matches("data: \\{\"sequence\":[0-9]+}");
        }
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static String motif(TestSite site) {
        return "{\"motif\":" + site.motifs.get(0) + ",\"language\":\"fr\"}";
    }

    private static HttpResponse<String> useCode(String kiosk, String code) throws Exception {
        return post("kiosk/check-ins", kiosk, id(), "{\"code\":\"" + code + "\"}");
    }

    private static long tickets(TestSite site) throws Exception {
        return site.number("select count(*) from ticket where site_id = ?", site.id);
    }

    private static void expect(HttpResponse<String> answer, int status, String key) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"key\":\"" + key + "\"", "\"type\":\"urn:parvis:" + key + "\"");
    }

    private static HttpResponse<String> get(String path, String token) throws Exception {
        return HTTP.send(request(0, path, token).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String token, String requestId, String body)
            throws Exception {
        HttpRequest request = request(0, path, token)
                .header("Content-Type", "application/json")
                .header("Request-Id", requestId)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(int node, String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(nodes.address(node).resolve("/api/" + path))
                .timeout(Duration.ofSeconds(30));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }
}
