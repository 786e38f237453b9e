package fr.parvis.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.identity.Guess;
import fr.parvis.testing.Api;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import fr.parvis.testing.UsesNodes;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visitors book, find, move and cancel by HTTP, on two servers: nobody's time is lost or given twice, and whoever floods waits. */
@UsesNodes
class VisitorBookingIT {
    private static final int YOUNGEST_MS = 3_100;
    private static final int MOST_TRIES = 60;

    private static Nodes nodes;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private TestSite site;
    private long motif;

    @BeforeAll
    static void start() {
        nodes = Nodes.shared();
    }

    /** One agent receives ten visitors a day, and there is a workshop of two places each evening. */
    @BeforeEach
    void offer_time() throws Exception {
        site = TestSite.on(nodes, 3, 1);
        motif = site.motifs.get(0);
        for (long online : site.motifs.subList(0, 2)) {
            site.run(
                    "insert into booking_motif (motif_id, site_id, minutes, online, notice_hours, horizon_days)"
                            + " values (?, ?, 20, true, 0, 60)",
                    online,
                    site.id);
        }
        offer(motif, "09:00", "12:20", 1);
        offer(site.motifs.get(1), "18:00", "19:00", 2);
        offer(site.motifs.get(2), "14:00", "15:00", 1);
    }

    private void offer(long motifId, String from, String to, int places) throws SQLException {
        long offer = site.number("select nextval('agenda_seq')");
        site.run(
                "insert into offer (id, site_id, agent_id, title, first_day, weekdays, starts, ends, places)"
                        + " values (?, ?, ?, '', current_date - 1, 127, cast(? as time), cast(? as time), ?)",
                offer,
                site.id,
                site.agents.get(0),
                from,
                to,
                places);
        site.run("insert into offer_motif (offer_id, motif_id) values (?, ?)", offer, motifId);
    }

    @Test
    void fifty_visitors_on_two_servers_for_ten_times_give_ten_appointments_and_forty_other_proposals()
            throws Exception {
        List<String> times = times(motif, 3);
        assertThat(times).hasSize(10);
        List<Form> forms = forms(50);

        List<HttpResponse<String>> answers = Together.run(
                50, visitor -> () -> book(visitor % 2, forms.get(visitor), motif, times.get(visitor % 10)));

        List<HttpResponse<String>> booked =
                answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        List<HttpResponse<String>> refused =
                answers.stream().filter(answer -> answer.statusCode() == 409).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201, 409);
        assertThat(booked)
                .extracting(answer -> Api.field(answer, "startsAt"))
                .containsExactlyInAnyOrderElementsOf(times);
        assertThat(refused).hasSize(40);
        for (int visitor = 0; visitor < 50; visitor++) {
            if (answers.get(visitor).statusCode() == 409) {
                assertThat(Api.field(answers.get(visitor), "key")).isEqualTo("slot-taken");
                assertThat(all("startsAt", answers.get(visitor).body()))
                        .isNotEmpty()
                        .doesNotContain(times.get(visitor % 10));
            }
        }
        assertThat(site.number("select count(*) from appointment where site_id = ? and channel = 'PHONE'", site.id))
                .isEqualTo(10);
        assertThat(site.number("select count(*) from time_block where site_id = ?", site.id))
                .isEqualTo(10);
        assertThat(site.number(
                        "select count(*) from audit_entry where site_id = ? and actor_kind = 'VISITOR'"
                                + " and action = 'appointment-booked'",
                        site.id))
                .isEqualTo(10);
    }

    @Test
    void one_request_delivered_eight_times_at_once_is_one_appointment_told_the_same() throws Exception {
        String time = times(motif, 3).get(4);
        Form form = forms(1).get(0);

        List<HttpResponse<String>> answers = Together.run(8, one -> () -> book(one % 2, form, motif, time));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().map(answer -> Api.field(answer, "link")).distinct())
                .hasSize(1);
        assertThat(answers.stream().map(answer -> Api.field(answer, "code")).distinct())
                .hasSize(1);
        assertThat(site.number("select count(*) from appointment where site_id = ?", site.id))
                .isEqualTo(1);
    }

    @Test
    void who_moves_has_the_new_time_or_keeps_the_old_one() throws Exception {
        List<String> times = times(motif, 3);
        List<Form> forms = forms(2);
        List<String> links = new ArrayList<>();
        for (int visitor = 0; visitor < 2; visitor++) {
            links.add(Api.field(book(0, forms.get(visitor), motif, times.get(visitor)), "link"));
        }
        List<UUID> moves = List.of(UUID.randomUUID(), UUID.randomUUID());

        List<HttpResponse<String>> answers =
                Together.run(8, one -> () -> move(one / 2 % 2, links.get(one % 2), moves.get(one % 2), times.get(5)));

        List<String> now = new ArrayList<>();
        for (String link : links) {
            now.add(Api.field(get(1, "appointment/" + link), "startsAt"));
        }
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 409);
        assertThat(Collections.frequency(now, times.get(5))).isEqualTo(1);
        assertThat(now).containsAnyOf(times.get(0), times.get(1));
        assertThat(site.number("select count(*) from time_block where site_id = ?", site.id))
                .isEqualTo(2);
        assertThat(site.number(
                        "select count(*) from audit_entry where site_id = ? and action = 'appointment-moved'", site.id))
                .isEqualTo(1);
    }

    @Test
    void a_form_is_good_for_its_site_and_once_and_not_for_whoever_fills_in_what_nobody_sees() throws Exception {
        List<String> times = times(motif, 3);
        Form form = form(0);
        HttpResponse<String> trapped = send(
                0,
                "booking/sites/" + site.code() + "/appointments",
                form.id,
                order(form, motif, times.get(0), ",\"website\":\"x\""),
                "");
        TestSite other = TestSite.on(nodes, 1, 0);
        Form foreign = new Form(get(0, "booking/sites/" + other.code() + "/form"));
        HttpResponse<String> elsewhere = book(0, foreign, motif, times.get(0));
        HttpResponse<String> renamed = book(0, new Form(form.text, UUID.randomUUID()), motif, times.get(0));
        TimeUnit.MILLISECONDS.sleep(YOUNGEST_MS);

        assertThat(List.of(trapped, elsewhere, renamed))
                .allSatisfy(answer -> assertThat(Api.field(answer, "key")).isEqualTo("booking-form"))
                .extracting(answer -> Api.field(answer, "reason"))
                .containsExactly("TRAP", "NOT_OURS", "NOT_OURS");
        HttpResponse<String> good = book(1, form, motif, times.get(0));
        assertThat(good.statusCode()).as(good.body()).isEqualTo(201);
        HttpResponse<String> again = book(0, form, motif, times.get(1));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Api.field(again, "link")).isEqualTo(Api.field(good, "link"));
        assertThat(site.number("select count(*) from appointment where site_id = ?", site.id))
                .isEqualTo(1);
    }

    @Test
    void only_what_is_offered_online_is_shown_and_booked() throws Exception {
        String home = get(0, "booking/sites/" + site.code()).body();
        assertThat(home).contains("\"id\":" + motif).doesNotContain("\"id\":" + site.motifs.get(2));
        assertThat(times(site.motifs.get(2), 3)).isEmpty();

        HttpResponse<String> staffOnly =
                book(0, forms(1).get(0), site.motifs.get(2), times(motif, 3).get(0));

        assertThat(staffOnly.statusCode()).isEqualTo(409);
        assertThat(site.number("select count(*) from appointment where site_id = ?", site.id))
                .isZero();
        HttpResponse<String> wrong = send(
                0,
                "booking/sites/" + site.code() + "/appointments",
                UUID.randomUUID(),
                order(form(0), motif, times(motif, 3).get(0), ",\"phone\":\"06 12 34 56 78 ou 06 98\""),
                "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Api.field(wrong, "field")).isEqualTo("phone");
    }

    @Test
    void one_telephone_books_three_times_a_day_however_it_is_written_and_whenever() throws Exception {
        List<String> times = times(motif, 3);
        List<Form> forms = forms(8);
        List<String> spellings = List.of("06 12 34 56 78", "0612345678", "+33 6 12 34 56 78", "06.12.34.56.78");

        List<HttpResponse<String>> answers = Together.run(
                8,
                one -> () -> send(
                        one % 2,
                        "booking/sites/" + site.code() + "/appointments",
                        forms.get(one).id,
                        order(
                                forms.get(one),
                                motif,
                                times.get(one),
                                ",\"phone\":\"" + spellings.get(one % 4) + "\",\"email\":\"v" + one + "@example.org\""),
                        ""));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 201))
                .allSatisfy(answer -> assertThat(Api.field(answer, "key")).isEqualTo("booked-often"));
    }

    @Test
    void a_full_workshop_has_a_list_whose_first_comes_in_when_somebody_goes() throws Exception {
        long workshop = site.motifs.get(1);
        String time = times(workshop, 3).get(0);
        List<Form> forms = forms(3);
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Form form : forms) {
            answers.add(book(0, form, workshop, time));
        }

        assertThat(answers)
                .extracting(answer -> Api.field(answer, "status"))
                .containsExactly("BOOKED", "BOOKED", "LISTED");
        assertThat(Api.field(answers.get(2), "place")).isEqualTo("1");
        assertThat(get(
                                0,
                                "booking/sites/" + site.code() + "/motifs/" + workshop + "/times?day="
                                        + time.substring(0, 10))
                        .body())
                .contains("\"free\":0");
        assertThat(cancel(1, Api.field(answers.get(0), "link")).statusCode()).isEqualTo(200);
        assertThat(Api.field(get(0, "appointment/" + Api.field(answers.get(2), "link")), "status"))
                .isEqualTo("BOOKED");
    }

    @Test
    void a_link_shows_moves_and_cancels_until_the_limit_of_the_site_and_a_typed_code_opens_nothing() throws Exception {
        HttpResponse<String> booked =
                book(0, forms(1).get(0), motif, times(motif, 3).get(2));
        String link = Api.field(booked, "link");
        HttpResponse<String> calendar = get(1, "appointment/" + link + "/calendar.ics?language=en");

        assertThat(get(1, "appointment/" + link.toLowerCase(java.util.Locale.ROOT))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(1, "appointment/" + Api.field(booked, "code").replace(" ", ""))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(1, "appointment/" + link + "/qr.svg").body()).contains("<svg");
        assertThat(calendar.headers().firstValue("Content-Type")).contains("text/calendar;charset=utf-8");
        assertThat(calendar.body()).contains("BEGIN:VTIMEZONE").contains("STATUS:CONFIRMED");
        site.run("insert into booking_rules (site_id, change_hours) values (?, 336)", site.id);
        HttpResponse<String> late = cancel(0, link);
        assertThat(Api.field(late, "key")).isEqualTo("appointment-fixed");
        assertThat(Api.field(get(0, "appointment/" + link), "changeable")).isEqualTo("false");
        site.run("update booking_rules set change_hours = 0 where site_id = ?", site.id);
        assertThat(Api.field(cancel(0, link), "status")).isEqualTo("CANCELLED");
        assertThat(Api.field(cancel(1, link), "status")).isEqualTo("CANCELLED");
        assertThat(Api.field(move(1, link, UUID.randomUUID(), times(motif, 3).get(5)), "key"))
                .isEqualTo("appointment-fixed");
        assertThat(site.number("select count(*) from time_block where site_id = ?", site.id))
                .isZero();
    }

    @Test
    void who_tries_links_waits_and_true_links_are_heard_from_there_all_the_same() throws Exception {
        String link = Api.field(book(0, forms(1).get(0), motif, times(motif, 3).get(0)), "link");
        String wrong = link.substring(0, link.length() - 3) + (link.endsWith("000") ? "111" : "000");
        for (int guess = 0; guess < Guess.LINK_FROM_ADDRESS.free(); guess++) {
            assertThat(get(1, "appointment/" + wrong, "198.51.100.151").statusCode())
                    .isEqualTo(404);
        }

        HttpResponse<String> slowed = get(1, "appointment/" + wrong, "198.51.100.151");
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
        assertThat(get(1, "appointment/" + link, "198.51.100.151").statusCode()).isEqualTo(200);
        assertThat(get(1, "appointment/" + wrong, "198.51.100.152").statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_address_that_books_without_end_waits_and_another_one_does_not() throws Exception {
        String address = "198.51.100.161";
        int free = Guess.BOOKING_FROM_ADDRESS.free();
        List<Form> forms = forms(free + 2);
        List<String> times = new ArrayList<>();
        for (int day = 3; times.size() < free + 2; day++) {
            times.addAll(times(motif, day));
        }
        for (int visitor = 0; visitor < free; visitor++) {
            HttpResponse<String> one = book(forms.get(visitor), motif, times.get(visitor), address);
            assertThat(one.statusCode()).as(one.body()).isEqualTo(201);
        }

        HttpResponse<String> slowed = book(forms.get(free), motif, times.get(free), address);
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(book(forms.get(0), motif, times.get(0), address).statusCode())
                .as("what was done is answered again")
                .isEqualTo(200);
        assertThat(book(forms.get(free + 1), motif, times.get(free), "198.51.100.162")
                        .statusCode())
                .isEqualTo(201);
    }

    /** The times of a motif on the day that is the so many-th with any, counted from 0. */
    private List<String> times(long motifId, int day) throws Exception {
        String path = "booking/sites/" + site.code() + "/motifs/" + motifId + "/times";
        List<String> days = all("day", get(0, path).body());
        return days.size() <= day
                ? List.of()
                : all("startsAt", get(0, path + "?day=" + days.get(day)).body());
    }

    private static List<String> all(String name, String json) {
        return Pattern.compile("\"" + name + "\":\"([^\"]*)\"")
                .matcher(json)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** A form as a page is given it. */
    private record Form(String text, UUID id) {
        Form(HttpResponse<String> answer) {
            this(Api.field(answer, "form"), UUID.fromString(Api.field(answer, "requestId")));
        }
    }

    private Form form(int node) throws Exception {
        return new Form(get(node, "booking/sites/" + site.code() + "/form"));
    }

    /** Forms that are old enough. */
    private List<Form> forms(int many) throws Exception {
        List<Form> forms = new ArrayList<>();
        for (int one = 0; one < many; one++) {
            forms.add(form(one % 2));
        }
        TimeUnit.MILLISECONDS.sleep(YOUNGEST_MS);
        return forms;
    }

    private static String order(Form form, long motifId, String time, String more) {
        return "{\"motif\":" + motifId + ",\"startsAt\":\"" + time + "\",\"language\":\"fr\",\"form\":\"" + form.text
                + "\"" + more + "}";
    }

    private HttpResponse<String> book(int node, Form form, long motifId, String time) throws Exception {
        return send(
                node, "booking/sites/" + site.code() + "/appointments", form.id, order(form, motifId, time, ""), "");
    }

    private HttpResponse<String> book(Form form, long motifId, String time, String address) throws Exception {
        return send(
                1, "booking/sites/" + site.code() + "/appointments", form.id, order(form, motifId, time, ""), address);
    }

    private HttpResponse<String> move(int node, String link, UUID request, String time) throws Exception {
        return send(node, "appointment/" + link + "/move", request, "{\"startsAt\":\"" + time + "\"}", "");
    }

    private HttpResponse<String> cancel(int node, String link) throws Exception {
        return send(node, "appointment/" + link + "/cancel", UUID.randomUUID(), "{}", "");
    }

    private HttpResponse<String> get(int node, String path) throws Exception {
        return get(node, path, "198.51.100.150");
    }

    /** Only the second node believes the address. */
    private HttpResponse<String> get(int node, String path, String address) throws Exception {
        return http.send(
                HttpRequest.newBuilder(nodes.address(node).resolve("/api/" + path))
                        .header("X-Forwarded-For", address)
                        .build(),
                BodyHandlers.ofString());
    }

    /** A server that is too busy says so, and is asked again for the same, as the page does. */
    private HttpResponse<String> send(int node, String path, UUID request, String body, String address)
            throws Exception {
        HttpResponse<String> answer = sendOnce(node, path, request, body, address);
        for (int again = 0; answer.statusCode() == 503 && again < MOST_TRIES; again++) {
            TimeUnit.MILLISECONDS.sleep(400);
            answer = sendOnce(node, path, request, body, address);
        }
        return answer;
    }

    private HttpResponse<String> sendOnce(int node, String path, UUID request, String body, String address)
            throws Exception {
        return http.send(
                HttpRequest.newBuilder(nodes.address(node).resolve("/api/" + path))
                        .header("Request-Id", request.toString())
                        .header("X-Forwarded-For", address.isEmpty() ? "198.51.100.150" : address)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
