package fr.parvis.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.parvis.notification.MessageChannel;
import fr.parvis.notification.MessageReason;
import fr.parvis.shared.MessageSettings;
import fr.parvis.shared.MessageSettings.Gateway;
import fr.parvis.shared.Secret;
import fr.parvis.shared.Settings;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages go to a real mail server and a real gateway, both in this test; whatever these do, it is an answer. */
class NetworkPostTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-03T08:00:00Z"), ZoneOffset.UTC);
    private static final String TEXT = "Rendez-vous \"jeudi\" à 9 h 20 & après : 1 < 2 {to}\n€ 😀";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer gateway;
    private String url;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.start();
        url = "http://127.0.0.1:" + gateway.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        end.countDown();
        gateway.stop(0);
    }

    @Test
    void an_e_mail_arrives_with_its_letters_the_way_out_and_the_same_id_at_each_try() throws Exception {
        GreenMail server = mailServer();
        try {
            Post post = post(mail(server, Map.of()));
            Envelope envelope = envelope(MessageChannel.EMAIL, "usager@exemple.fr");

            assertThat(post.hand(envelope)).isEqualTo(new Handover.Taken());
            assertThat(post.hand(envelope)).isEqualTo(new Handover.Taken());

            MimeMessage[] mails = server.getReceivedMessages();
            assertThat(mails).hasSize(2);
            assertThat(mails[0].getMessageID())
                    .isEqualTo(mails[1].getMessageID())
                    .contains(envelope.reference().toString());
            assertThat(mails[0].getSubject()).isEqualTo("Rappel : été");
            assertThat(mails[0].getContent().toString().replace("\r\n", "\n").strip())
                    .isEqualTo(TEXT);
            assertThat(mails[0].getHeader("List-Unsubscribe")).containsExactly("<https://exemple.fr/n/x>");
            assertThat(mails[0].getFrom()[0]).hasToString("Accueil <accueil@exemple.fr>");
            assertThat(mails[0].getContentLanguage()).containsExactly("fr");
            assertThat(mails[0].getSentDate()).isEqualTo(CLOCK.instant());
        } finally {
            server.stop();
        }
    }

    @Test
    void a_mail_server_that_asks_who_we_are_is_told_and_a_wrong_password_can_be_mended() {
        GreenMail server = mailServer();
        server.setUser("accueil@exemple.fr", "accueil", "secret");
        try {
            Envelope envelope = envelope(MessageChannel.EMAIL, "usager@exemple.fr");

            assertThat(post(mail(server, Map.of("PARVIS_SMTP_USER", "accueil", "PARVIS_SMTP_PASSWORD", "secret")))
                            .hand(envelope))
                    .isEqualTo(new Handover.Taken());
            assertThat(post(mail(server, Map.of("PARVIS_SMTP_USER", "accueil", "PARVIS_SMTP_PASSWORD", "false")))
                            .hand(envelope))
                    .isEqualTo(new Handover.Later(MessageReason.NOT_LET_IN, null));
        } finally {
            server.stop();
        }
    }

    @Test
    void a_mail_server_without_encryption_is_not_spoken_to_unless_it_is_told_so() {
        GreenMail server = mailServer();
        try {
            Post post = post(mail(server, Map.of("PARVIS_SMTP_SECURITY", "starttls")));

            assertThat(post.hand(envelope(MessageChannel.EMAIL, "usager@exemple.fr")))
                    .isInstanceOf(Handover.Later.class);
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT,550 5.1.1 no such user,UNKNOWN_RECIPIENT,false",
        "RCPT,450 4.2.1 try later,BUSY,true",
        "DATA,554 5.7.1 spam,REFUSED,false",
        "DATA,451 4.3.0 greylisted,BUSY,true"
    })
    void what_a_mail_server_refuses_for_good_is_given_up_and_what_it_puts_off_is_tried_again(
            String verb, String answer, MessageReason reason, boolean again) throws Exception {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> SmtpScript.speak(door, verb, answer));
            server.start();
            Post post = post(Map.of(
                    "PARVIS_SMTP_HOST", "127.0.0.1",
                    "PARVIS_SMTP_PORT", Integer.toString(door.getLocalPort()),
                    "PARVIS_SMTP_SECURITY", "plain",
                    "PARVIS_SMTP_FROM", "accueil@exemple.fr"));

            Handover handover = post.hand(envelope(MessageChannel.EMAIL, "usager@exemple.fr"));

            assertThat(handover).isEqualTo(again ? new Handover.Later(reason, null) : new Handover.Never(reason));
            server.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    @Test
    void a_mail_server_that_is_not_there_is_tried_again() throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        Post post = post(Map.of(
                "PARVIS_SMTP_HOST", "127.0.0.1",
                "PARVIS_SMTP_PORT", Integer.toString(nobody),
                "PARVIS_SMTP_SECURITY", "plain",
                "PARVIS_SMTP_FROM", "accueil@exemple.fr"));

        assertThat(post.hand(envelope(MessageChannel.EMAIL, "usager@exemple.fr")))
                .isEqualTo(new Handover.Later(MessageReason.NO_ANSWER, null));
    }

    @Test
    void a_gateway_is_asked_as_its_template_says_and_no_text_leaves_its_place() {
        answer(200, "application/json", "{\"status\":\"queued\"}", Map.of());
        Envelope envelope = envelope(MessageChannel.SMS, "+33612345678");

        assertThat(post(json("")).hand(envelope)).isEqualTo(new Handover.Taken());
        assertThat(asked).singleElement().satisfies(request -> assertThat(request)
                .startsWith("POST /send?id=" + envelope.reference())
                .contains("Authorization: Bearer k")
                .contains("\"to\":\"+33612345678\"")
                .contains("\\\"jeudi\\\" à 9 h 20 & après : 1 < 2 {to}\\u000a€ 😀"));
    }

    @Test
    void a_gateway_may_want_everything_in_the_address_or_in_a_form() {
        answer(200, "text/plain", "OK 17", Map.of());
        Envelope envelope = envelope(MessageChannel.SMS, "+33612345678");
        Map<String, String> address =
                Map.of("PARVIS_SMS_URL", url + "/send?to={to}&msg={text}", "PARVIS_SMS_METHOD", "get");
        Map<String, String> form = Map.of(
                "PARVIS_SMS_URL", url + "/form",
                "PARVIS_SMS_HEADERS", "Content-Type: application/x-www-form-urlencoded",
                "PARVIS_SMS_BODY", "to={to}&msg={text}");

        assertThat(post(address).hand(envelope)).isEqualTo(new Handover.Taken());
        assertThat(post(form).hand(envelope)).isEqualTo(new Handover.Taken());
        assertThat(asked.get(0))
                .contains("to=%2B33612345678&msg=Rendez-vous%20%22jeudi%22")
                .contains("%26%20apr");
        assertThat(asked.get(1))
                .contains("to=%2B33612345678&msg=Rendez-vous+%22jeudi%22")
                .contains("%26+apr");
    }

    @ParameterizedTest
    @CsvSource({
        "500,application/json,'{}','',Later,BROKEN,",
        "429,application/json,'{}',120,Later,BUSY,120",
        "429,application/json,'{}',soon,Later,BUSY,",
        "503,text/plain,'',30,Later,BUSY,30",
        "401,application/json,'{}','',Later,NOT_LET_IN,",
        "400,application/json,'{}','',Never,REFUSED,",
        "302,text/plain,'','',Later,UNREADABLE,",
        "200,text/html,'<html>maintenance</html>','',Later,UNREADABLE,",
        "200,text/plain,'<!DOCTYPE html><html>','',Later,UNREADABLE,",
        "200,application/json,'{\"error\":\"no credit\"}','',Later,UNREADABLE,"
    })
    void whatever_a_gateway_answers_is_understood(
            int status, String type, String body, String retryAfter, String form, MessageReason reason, Long pause) {
        answer(status, type, body, retryAfter.isEmpty() ? Map.of() : Map.of("Retry-After", retryAfter));

        Handover handover = post(json("queued|OK")).hand(envelope(MessageChannel.SMS, "+33612345678"));

        assertThat(handover)
                .isEqualTo(
                        form.equals("Never")
                                ? new Handover.Never(reason)
                                : new Handover.Later(reason, pause == null ? null : Duration.ofSeconds(pause)));
    }

    @Test
    void a_gateway_that_never_answers_is_left_in_time() {
        gateway.createContext("/", exchange -> await());

        assertThat(post(json("")).hand(envelope(MessageChannel.SMS, "+33612345678")))
                .isEqualTo(new Handover.Later(MessageReason.NO_ANSWER, null));
    }

    @Test
    void what_is_not_set_up_sends_nothing() {
        Post post = post(Map.of());

        assertThat(MessageChannel.values()).noneMatch(post::isOpen);
        assertThat(post.hand(envelope(MessageChannel.VOICE, "+33476000000")))
                .isEqualTo(new Handover.Never(MessageReason.NOT_SET_UP));
    }

    @Test
    void settings_and_envelopes_say_nothing_of_what_they_hold() {
        Gateway set = Settings.from(json("")).messages().sms();

        assertThat(set.toString()).doesNotContain("Bearer k");
        assertThat(envelope(MessageChannel.SMS, "+33612345678").toString()).doesNotContain("336", "jeudi");
        assertThat(new MessageSettings(null, set, set, new Secret("s3")).toString())
                .doesNotContain("s3");
    }

    private void await() {
        try {
            end.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(int status, String type, String body, Map<String, String> headers) {
        gateway.createContext("/", exchange -> {
            asked.add(written(exchange));
            exchange.getResponseHeaders().set("Content-Type", type);
            headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
    }

    private static String written(HttpExchange exchange) throws IOException {
        return exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\nAuthorization: "
                + exchange.getRequestHeaders().getFirst("Authorization") + "\n"
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Map<String, String> json(String success) {
        return Map.of(
                "PARVIS_SMS_URL",
                url + "/send?id={id}",
                "PARVIS_SMS_HEADERS",
                "Content-Type: application/json | Authorization: Bearer k",
                "PARVIS_SMS_BODY",
                "{\"to\":\"{to}\",\"text\":\"{text}\"}",
                "PARVIS_SMS_SUCCESS_TEXT",
                success);
    }

    private static Map<String, String> mail(GreenMail server, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of(
                "PARVIS_SMTP_HOST", "127.0.0.1",
                "PARVIS_SMTP_PORT", Integer.toString(server.getSmtp().getPort()),
                "PARVIS_SMTP_SECURITY", "plain",
                "PARVIS_SMTP_FROM", "Accueil <accueil@exemple.fr>"));
        all.putAll(more);
        return all;
    }

    private static GreenMail mailServer() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static Post post(Map<String, String> variables) {
        return new NetworkPost(Settings.from(variables).messages(), "exemple.fr", CLOCK, Duration.ofMillis(700));
    }

    private static Envelope envelope(MessageChannel channel, String to) {
        return new Envelope(UUID.randomUUID(), channel, "fr-falc", to, "Rappel : été", TEXT, "https://exemple.fr/n/x");
    }
}
