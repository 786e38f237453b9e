package fr.parvis.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.testing.Api;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands around a ticket at a kiosk: the hour of a code, papers at hand, help nearby. */
@UsesNodes
class VisitIT {
    private static Nodes nodes;

    private TestSite site;
    private String token;
    private Api kiosk;

    @BeforeAll
    static void start() {
        nodes = Nodes.shared();
    }

    @BeforeEach
    void lay_a_site() throws Exception {
        site = TestSite.on(nodes, 2, 1);
        for (Long motif : site.motifs) {
            site.run("insert into motif_label (motif_id, language, label) values (?, 'fr', 'Manger')", motif);
        }
        token = site.kiosk('K');
        kiosk = new Api(nodes.address(0), token);
    }

    @Test
    void looking_at_a_code_tells_its_hour_and_changes_nothing() throws Exception {
        Instant soon = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String code = site.book(site.motifs.get(1), soon);
        HttpResponse<String> seen = look(code);

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(Instant.parse(Api.field(seen, "at"))).isEqualTo(soon);
        assertThat(Api.field(seen, "motif")).isEqualTo(site.motifs.get(1).toString());
        assertThat(Api.field(seen, "again")).isEqualTo("false");
        assertThat(site.texts("select status from appointment where id = ?", site.appointment(code)))
                .containsExactly("BOOKED");
        assertThat(site.number("select count(*) from ticket where site_id = ?", site.id))
                .isZero();
    }

    @Test
    void looking_at_a_code_says_why_it_cannot_be_used_as_a_check_in_would() throws Exception {
        site.set("early_minutes", 10).set("late_minutes", 10).settle();
        TestSite elsewhere = TestSite.on(nodes, 1, 0);
        String other = elsewhere.book(elsewhere.motifs.get(0), Instant.now());

        assertThat(Api.field(look("ZZZZZZZZ"), "key")).isEqualTo("code-unknown");
        assertThat(Api.field(look(other), "key")).isEqualTo("appointment-other-site");
        String away = site.book(site.motifs.get(0), Instant.now().plus(Duration.ofDays(3)));
        assertThat(Api.field(look(away), "key")).isEqualTo("appointment-other-day");
        String cancelled = site.book(site.motifs.get(0), Instant.now());
        site.run("update appointment set status = 'CANCELLED' where id = ?", site.appointment(cancelled));
        assertThat(Api.field(look(cancelled), "key")).isEqualTo("appointment-cancelled");
    }

    @Test
    void a_visitor_who_has_checked_in_is_recognised() throws Exception {
        String code = site.book(site.motifs.get(0), Instant.now());
        kiosk.post("kiosk/check-ins", UUID.randomUUID(), "{\"code\":\"" + code + "\"}");

        assertThat(Api.field(look(code), "again")).isEqualTo("true");
    }

    @Test
    void papers_are_offered_in_each_shipped_language_unless_the_site_has_words_of_its_own() throws Exception {
        site.ask("identite", "Une carte d’identité", 0);
        site.ask("cle", "La clé de la boîte", 0);
        String home = get("kiosk");

        assertThat(home)
                .contains("\"key\":\"identite\"")
                .contains("\"en\":\"An identity card\"")
                .contains("\"labels\":{\"fr\":\"La clé de la boîte\"}")
                .contains("\"places\":false");
    }

    @Test
    void what_a_visitor_lacks_is_noted_once_and_forgotten_with_the_visit() throws Exception {
        site.ask("identite", "Une carte d’identité", 0);
        site.ask("domicile", "Un papier avec votre adresse", 0);
        String link = Api.field(ticket(0), "link");
        String told =
                "{\"ticket\":\"" + link + "\",\"papers\":{\"identite\":\"YES\",\"domicile\":\"NO\",\"autre\":\"NO\"}}";
        UUID request = UUID.randomUUID();

        assertThat(kiosk.post("kiosk/preparations", request, told).statusCode()).isEqualTo(204);
        assertThat(kiosk.post("kiosk/preparations", request, told).statusCode()).isEqualTo(204);
        assertThat(site.texts(
                        "select held || ' ' || lacking || ' ' || unsure || ' ' || details from ticket_preparation"
                                + " where site_id = ?",
                        site.id))
                .containsExactly("1 1 0 domicile");
    }

    @Test
    void papers_of_no_ticket_of_this_site_are_refused() throws Exception {
        TestSite other = TestSite.on(nodes, 1, 0);
        String link = Api.field(ticket(0), "link");
        String told = "{\"ticket\":\"" + link + "\",\"papers\":{}}";

        HttpResponse<String> elsewhere =
                new Api(nodes.address(0), other.kiosk('L')).post("kiosk/preparations", UUID.randomUUID(), told);
        assertThat(Api.field(elsewhere, "key")).isEqualTo("ticket-unknown");
        site.run("update ticket set status = 'LEFT' where link = ?", link);
        assertThat(Api.field(kiosk.post("kiosk/preparations", UUID.randomUUID(), told), "key"))
                .isEqualTo("ticket-unknown");
        HttpResponse<String> nonsense = kiosk.post(
                "kiosk/preparations",
                UUID.randomUUID(),
                "{\"ticket\":\"" + link + "\",\"papers\":{\"identite\":\"MAYBE\"}}");
        assertThat(nonsense.statusCode()).isEqualTo(400);
    }

    @Test
    void the_motif_is_told_to_the_kiosk_and_to_nobody_else() throws Exception {
        HttpResponse<String> ticket = ticket(1);

        assertThat(Api.field(ticket, "motif")).isEqualTo(site.motifs.get(1).toString());
        assertThat(get("tickets/" + Api.field(ticket, "link"))).doesNotContain("\"motif\":" + site.motifs.get(1));
    }

    @Test
    void the_nearest_place_comes_first() throws Exception {
        place("Loin", 30);
        place("Près", 2);
        String places = get("kiosk/places");

        assertThat(places.indexOf("Près")).isBetween(0, places.indexOf("Loin"));
        assertThat(get("kiosk")).contains("\"places\":true");
    }

    private void place(String name, int minutes) throws Exception {
        site.run(
                "insert into place (id, site_id, category, name, address, walk_minutes)"
                        + " values (nextval('site_seq'), ?, 'MEAL', ?, '1 rue du Test', ?)",
                site.id,
                name,
                minutes);
    }

    private HttpResponse<String> ticket(int motif) throws Exception {
        return kiosk.post(
                "kiosk/tickets", UUID.randomUUID(), "{\"motif\":" + site.motifs.get(motif) + ",\"language\":\"fr\"}");
    }

    private HttpResponse<String> look(String code) throws Exception {
        return kiosk.post("kiosk/codes", UUID.randomUUID(), "{\"code\":\"" + code + "\"}");
    }

    private String get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(nodes.address(0).resolve("/api/" + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
