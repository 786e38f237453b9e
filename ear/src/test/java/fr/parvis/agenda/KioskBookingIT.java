package fr.parvis.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.display.KioskPage;
import fr.parvis.testing.Api;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import fr.parvis.testing.UsesNodes;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visitors book at a touchscreen and say nothing of themselves. */
@UsesNodes
class KioskBookingIT {
    private static Nodes nodes;

    private TestSite site;
    private long motif;
    private Api kiosk;
    private Api other;
    private String token;

    @BeforeAll
    static void start() {
        nodes = Nodes.shared();
    }

    @BeforeEach
    void offer_time() throws Exception {
        site = TestSite.on(nodes, 2, 1).atNoon();
        for (Long one : site.motifs) {
            site.run("insert into motif_label (motif_id, language, label) values (?, 'fr', 'Manger')", one);
        }
        motif = site.motifs.get(0);
        site.run(
                "insert into booking_motif (motif_id, site_id, online, notice_hours) values (?, ?, true, 24)",
                motif,
                site.id);
        long offer = site.number("select nextval('agenda_seq')");
        site.run(
                "insert into offer (id, site_id, agent_id, first_day, weekdays, starts, ends) values (?, ?, ?,"
                        + " current_date - 1, 127, time '09:00', time '10:00')",
                offer,
                site.id,
                site.agents.get(0));
        site.run("insert into offer_motif (offer_id, motif_id) values (?, ?)", offer, motif);
        token = site.kiosk('K');
        kiosk = new Api(nodes.address(0), token);
        other = new Api(nodes.address(1), token);
    }

    @Test
    void free_times_are_those_of_motifs_that_visitors_may_book_and_of_nobody_by_name() throws Exception {
        HttpResponse<String> free = kiosk.get("kiosk/motifs/" + motif + "/slots");

        assertThat(times(free)).hasSizeBetween(40, 48).isSorted();
        assertThat(free.body()).doesNotContain("agent");
        assertThat(times(kiosk.get("kiosk/motifs/" + site.motifs.get(1) + "/slots")))
                .isEmpty();
        assertThat(kiosk.get("kiosk").body()).contains("\"bookable\":true", "\"proposeFrom\":45");
    }

    @Test
    void one_request_at_two_servers_books_once_and_a_second_visitor_is_told_what_is_free() throws Exception {
        String time = times(kiosk.get("kiosk/motifs/" + motif + "/slots")).get(2);
        UUID request = UUID.randomUUID();

        List<HttpResponse<String>> answers = Together.run(
                6, one -> () -> (one % 2 == 0 ? kiosk : other).post("kiosk/appointments", request, order(time)));
        HttpResponse<String> second = other.post("kiosk/appointments", UUID.randomUUID(), order(time));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers.stream().map(answer -> Api.field(answer, "code")).distinct())
                .hasSize(1);
        assertThat(answers.get(0).body()).contains("/r/PV1.", "<svg");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("slot-taken", "nearest");
        assertThat(site.texts("select channel from appointment where site_id = ?", site.id))
                .containsExactly("KIOSK");
    }

    @Test
    void who_comes_on_another_day_may_take_another_time_and_keeps_the_code() throws Exception {
        String code =
                site.book(motif, Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(2, ChronoUnit.DAYS));
        HttpResponse<String> looked =
                kiosk.post("kiosk/codes", UUID.randomUUID(), "{\"code\":\"" + code + "\",\"language\":\"fr\"}");
        assertThat(looked.body()).contains("appointment-other-day", "\"motif\":" + motif);
        String time = times(kiosk.get("kiosk/motifs/" + motif + "/slots")).get(1);
        String order = "{\"code\":\"" + code + "\",\"startsAt\":\"" + time + "\",\"language\":\"fr\"}";

        HttpResponse<String> moved = kiosk.post("kiosk/appointments/moves", UUID.randomUUID(), order);
        HttpResponse<String> again = other.post("kiosk/appointments/moves", UUID.randomUUID(), order);
        HttpResponse<String> unknown =
                kiosk.post("kiosk/appointments/moves", UUID.randomUUID(), order.replace(code, "ZZZZZZZZ"));

        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(Api.field(again, "code")).isEqualTo(Api.field(moved, "code"));
        assertThat(Api.field(moved, "startsAt")).isEqualTo(time);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(site.number("select count(*) from appointment where site_id = ? and block_id is not null", site.id))
                .isEqualTo(1);
    }

    @Test
    void a_visitor_books_in_four_touches_and_without_network_is_told_so_and_keeps_the_ticket() throws Exception {
        try (Chromium chromium = Chromium.open()) {
            KioskPage page = KioskPage.tablet(chromium.page(1080, 1920), nodes.page(0), token)
                    .press("start", "home")
                    .press("book", "book")
                    .press("motif", "slots")
                    .press("slot", "choose");
            page.page().context().setOffline(true);
            page.press("yes", "problem");
            assertThat(page.fact("data-problem")).isEqualTo("booking-offline");
            page.page().context().setOffline(false);
            page.press("way-ticket", "motifs").press("back", "choose").press("yes", "booked");

            assertThat(page.words()).contains("C’est noté.", "Écrivez le code");
            assertThat(page.page().locator("[data-follow] path").count()).isPositive();
            page.press("finish", "attract");
            assertThat(site.number("select count(*) from appointment where site_id = ?", site.id))
                    .isEqualTo(1);
        }
    }

    private String order(String time) {
        return "{\"motif\":" + motif + ",\"startsAt\":\"" + time + "\",\"language\":\"fr\"}";
    }

    private static List<String> times(HttpResponse<String> answer) {
        return Pattern.compile("\"startsAt\":\"([^\"]+)\"")
                .matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
