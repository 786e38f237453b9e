package fr.parvis.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.parvis.testing.Api;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.Pictures;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff see of the kiosks: how they are, what was told without network, what could not be booked. */
@UsesNodes
class KioskBoardIT {
    private static Nodes nodes;
    private static Chromium chromium;

    private TestSite site;
    private Api kiosk;

    @BeforeAll
    static void open() {
        nodes = Nodes.shared();
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void lay_a_site_with_two_kiosks() throws Exception {
        site = TestSite.on(nodes, 1, 1);
        site.run("insert into motif_label (motif_id, language, label) values (?, 'fr', 'Manger')", site.motifs.get(0));
        kiosk = new Api(nodes.address(0), site.kiosk('B'));
        beat(
                new Api(nodes.address(0), site.kiosk('C')),
                "{\"paper\":\"OK\",\"cover\":\"CLOSED\",\"printer\":\"READY\"}");
    }

    @Test
    void the_board_says_which_kiosk_needs_somebody_and_for_what() throws Exception {
        beat(
                kiosk,
                "{\"paper\":\"OUT\",\"cover\":\"OPEN\",\"printer\":\"READY\",\"camera\":true,\"diskFreeMb\":50,"
                        + "\"clockOffsetMs\":-600000,\"version\":\"1.0\",\"lastContact\":\"2026-03-02T09:00:00Z\",\"backlog\":3}");
        Page page = board();

        String troubled = kioskNamed(page, "Borne B");
        assertThat(troubled)
                .contains("Plus de papier", "Capot ouvert", "Disque plein", "Heure fausse", "3 à transmettre")
                .doesNotContain("En marche", "Sans nouvelles");
        assertThat(kioskNamed(page, "Borne C")).contains("En marche");
        assertThat(page.locator(".kiosks header").innerText()).contains("2 bornes, 1 à voir");
        assertThat(page.locator(".kiosk-alerts li").allInnerTexts())
                .singleElement()
                .asString()
                .contains("Borne B : à voir.", "Plus de papier, Capot ouvert");
        assertThat(Chromium.barriers(page)).isEmpty();
        Pictures.keepStaff(page, "board-kiosks");
    }

    @Test
    void a_kiosk_that_was_not_heard_for_two_minutes_is_silent_while_the_site_is_open() throws Exception {
        beat(kiosk, "{\"paper\":\"OUT\"}");
        site.run(
                "update device set last_seen_at = now() - interval '2 minutes' where site_id = ? and letter = 'B'",
                site.id);

        Page page = board();
        // A server that was just started calls nobody silent until it has listened long enough itself.
        Chromium.until(page, () -> {
            page.evaluate("() => parvisRead()");
            return kioskNamed(page, "Borne B").contains("Sans nouvelles");
        });
        assertThat(kioskNamed(page, "Borne B")).doesNotContain("papier");

        site.run("delete from opening_period where site_id = ?", site.id);
        site.settle();
        assertThat(kioskNamed(board(), "Borne B")).doesNotContain("Sans nouvelles");
    }

    @Test
    void facts_that_make_no_sense_are_left_out_and_the_kiosk_is_heard_all_the_same() throws Exception {
        beat(
                kiosk,
                "{\"paper\":\"PURPLE\",\"diskFreeMb\":\"lots\",\"backlog\":-4,\"lastContact\":\"yesterday\",\"mood\":[1]}");

        assertThat(site.texts(
                        "select coalesce(paper, '-') || coalesce(disk_free_mb::text, '-') || backlog from device_health h"
                                + " join device d on d.id = h.device_id where d.site_id = ? and d.letter = 'B'",
                        site.id))
                .containsExactly("--0");
    }

    @Test
    void a_number_that_could_not_be_booked_is_shown_until_somebody_has_seen_it() throws Exception {
        UUID request = UUID.randomUUID();
        String record = "{\"kind\":\"CHECK_IN\",\"series\":\"B\",\"rank\":12,\"at\":\"" + Instant.now()
                + "\",\"reason\":\"checked-in-already\",\"detail\":\"A003\"}";
        assertThat(kiosk.post("kiosk/rejected", request, record).statusCode()).isEqualTo(202);
        assertThat(kiosk.post("kiosk/rejected", request, record).statusCode()).isEqualTo(202);
        Page page = board();

        assertThat(page.locator(".rejected li").count()).isEqualTo(1);
        assertThat(page.locator(".rejected li").innerText())
                .contains("B\u00a0012 n’est pas dans la file.", "Ce rendez-vous a déjà le ticket A003.");
        page.locator("[data-seen]").click();
        Chromium.until(page, () -> page.locator(".rejected").count() == 0);
        assertThat(site.number(
                        "select count(*) from rejected_record where site_id = ? and seen_by = ?",
                        site.id,
                        site.agents.get(0)))
                .isEqualTo(1);
    }

    @Test
    void a_ticket_that_is_perhaps_not_on_paper_is_printed_by_one_press_and_staff_see_what_became_of_it()
            throws Exception {
        kiosk.post("kiosk/tickets", UUID.randomUUID(), "{\"motif\":" + site.motifs.get(0) + ",\"language\":\"fr\"}");
        String record = "{\"kind\":\"TICKET\",\"series\":\"B\",\"rank\":1,\"at\":\"" + Instant.now()
                + "\",\"reason\":\"paper-unsure\"}";
        kiosk.post("kiosk/rejected", UUID.randomUUID(), record);
        Page page = board();

        assertThat(page.locator(".rejected li").innerText())
                .contains("B\u00a0001 : ticket peut-être pas imprimé.", "pendant l’impression")
                .doesNotContain("n’est pas dans la file");
        assertThat(Chromium.barriers(page)).isEmpty();
        page.evaluate("() => { window.print = () => { window.printed = true; }; }");
        pressWhileTheBoardIsRead(page, ".rejected [data-print]");
        Chromium.until(page, () -> page.locator(".rejected").count() == 0);
        assertThat(page.evaluate("() => window.printed"))
                .as("the browser's own printer")
                .isNull();
        assertThat(page.locator(".papers li").innerText()).contains("B\u00a0001 : la borne va l’imprimer.");

        report(wanted(), "NO_PAPER");
        Chromium.until(page, () -> page.locator(".papers [data-print]").count() == 1);
        assertThat(page.locator(".papers li").innerText()).contains("pas imprimé. La borne n’a plus de papier.");
        page.locator(".papers [data-print]").click();
        Chromium.until(page, () -> page.locator(".papers [data-print]").count() == 0);
        report(wanted(), "PRINTED");
        Chromium.until(page, () -> page.locator(".papers").count() == 0);
        assertThat(wanted()).isEmpty();

        page.locator("#find-number").fill("B1");
        page.locator("#find-number").press("Enter");
        page.locator(".found [data-print]").click();
        Chromium.until(page, () -> page.locator(".papers li").count() == 1);
        assertThat(wanted()).isNotEmpty();
        assertThat(new Api(nodes.address(0), site.kiosk('D'))
                        .get("kiosk/papers")
                        .body())
                .isEqualTo("{\"papers\":[]}");
    }

    @Test
    void who_asked_for_a_person_without_network_is_looked_for_while_that_is_young_and_noted_when_it_is_old()
            throws Exception {
        UUID young = UUID.randomUUID();
        assertThat(late(UUID.randomUUID(), Instant.now().minusSeconds(3 * 3600)))
                .isEqualTo(202);
        assertThat(site.texts("select id from help_request where site_id = ? and acknowledged_at is null", site.id))
                .isEmpty();
        assertThat(late(young, Instant.now().minusSeconds(120))).isEqualTo(202);
        assertThat(late(young, Instant.now().minusSeconds(120))).isEqualTo(202);
        assertThat(late(UUID.randomUUID(), Instant.now().plusSeconds(9999))).isEqualTo(202);

        assertThat(site.texts(
                        "select (acknowledged_at is null) || ' ' || (now() - asked_at > interval '1 minute')"
                                + " from help_request where site_id = ? order by asked_at",
                        site.id))
                .containsExactly("false true", "true true");
    }

    private int late(UUID request, Instant at) throws Exception {
        return kiosk.post("kiosk/help/late", request, "{\"at\":\"" + at + "\"}").statusCode();
    }

    /** The act of printing that the kiosk is asked for; empty when there is none. */
    private String wanted() throws Exception {
        String body = kiosk.get("kiosk/papers").body();
        return body.contains("\"id\"") ? body.replaceFirst(".*\"id\":\"([0-9a-f-]+)\".*", "$1") : "";
    }

    private void report(String paper, String outcome) throws Exception {
        String body = "{\"paper\":\"" + paper + "\",\"outcome\":\"" + outcome + "\"}";
        assertThat(kiosk.post("kiosk/papers", UUID.randomUUID(), body).statusCode())
                .isEqualTo(204);
        assertThat(kiosk.post("kiosk/papers", UUID.randomUUID(), body).statusCode())
                .isEqualTo(204);
    }

    @Test
    void a_ticket_given_without_network_says_so_and_when() throws Exception {
        String issued = "{\"rank\":7,\"link\":\"" + "0123456789ABCDEFGHJKMNPQ" + "RS\",\"at\":\"" + Instant.now()
                + "\",\"offline\":true}";
        kiosk.post(
                "kiosk/tickets",
                UUID.randomUUID(),
                "{\"motif\":" + site.motifs.get(0) + ",\"language\":\"fr\",\"issued\":" + issued + "}");
        Page page = board();

        page.locator("#find-number").fill("B7");
        page.locator("#find-number").press("Enter");
        Chromium.until(page, () -> page.locator(".found li").count() == 1);
        assertThat(page.locator(".found li").innerText()).contains("Donné sans réseau à");
    }

    /** The button under the finger is drawn anew before it is let go. */
    private static void pressWhileTheBoardIsRead(Page page, String button) {
        page.locator(button).hover();
        page.evaluate("button => { window.old = document.querySelector(button); }", button);
        page.mouse().down();
        page.evaluate("() => parvisRead()");
        Chromium.until(page, () -> (Boolean) page.evaluate("() => !window.old.isConnected"));
        page.locator(button).hover();
        page.mouse().up();
    }

    private static void beat(Api device, String facts) throws Exception {
        assertThat(device.post("devices/heartbeat", UUID.randomUUID(), facts).statusCode())
                .isEqualTo(204);
    }

    private static String kioskNamed(Page page, String name) {
        return page.locator(".kiosks li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .innerText();
    }

    private Page board() throws Exception {
        return StaffBoard.open(chromium, nodes, site);
    }
}
