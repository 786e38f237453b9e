package fr.parvis.display;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.parvis.testing.Api;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The screens of visitors on the real server, in a real browser: touchscreen, phone, wall. */
class ScreensIT {
    private static final String ENROLLED = "([kind, token]) => localStorage.setItem('parvis.device.' + kind,"
            + " JSON.stringify({token, device: {id: 1, kind: kind.toUpperCase(), name: 'Essai', site: 'essai'}}))";

    private static Nodes nodes;
    private static Chromium chromium;

    private TestSite site;

    @BeforeAll
    static void open() {
        nodes = Nodes.start(1);
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
        nodes.close();
    }

    @BeforeEach
    void lay_a_site() throws SQLException {
        site = TestSite.on(nodes, 2, 2);
        for (Long motif : site.motifs) {
            site.run("insert into motif_label (motif_id, language, label) values (?, 'fr', 'Motif')", motif);
        }
    }

    @Test
    void a_visitor_who_taps_twice_gets_one_ticket_and_follows_it_on_a_phone_until_the_call() throws Exception {
        Page kiosk = screen("kiosk", site.kiosk('K'), 1080, 1920);
        go(kiosk, "ticket", "motifs");
        go(kiosk, "motif", "needs");
        kiosk.locator("[data-action=send]").dblclick();
        settled(kiosk, "ticket");

        assertThat(kiosk.locator("[data-ticket]").getAttribute("data-ticket")).isEqualTo("K001");
        assertThat(site.number("select count(*) from ticket where site_id = ?", site.id))
                .isEqualTo(1);
        assertThat(Chromium.barriers(kiosk)).isEmpty();

        String link = URI.create(kiosk.locator("[data-follow]").getAttribute("data-follow"))
                .getPath();
        Page phone = chromium.page(390, 844);
        phone.navigate(nodes.address(0).resolve(link).toString());
        settled(phone, "waiting");
        assertThat(phone.locator("body").innerText()).contains("001").doesNotContain("Motif");
        call(0);
        settled(phone, "called");
        assertThat(phone.locator("body").innerText()).contains("Guichet 1");
        assertThat(Chromium.barriers(phone)).isEmpty();
    }

    @Test
    void the_wall_shows_a_call_by_itself_with_number_and_counter_and_nothing_else() throws Exception {
        Page wall = screen("wall", site.wall(), 1920, 1080);
        Api kiosk = new Api(nodes.address(0), site.kiosk('K'));
        kiosk.post("kiosk/tickets", UUID.randomUUID(), "{\"motif\":" + site.motifs.get(0) + ",\"language\":\"fr\"}");
        call(1);
        wall.locator("[data-number=K001]").waitFor();

        assertThat(wall.locator("[data-number=K001]").innerText())
                .contains("Guichet 2")
                .doesNotContain("Motif");
        assertThat(Chromium.barriers(wall)).isEmpty();
    }

    @Test
    void the_way_to_a_ticket_is_free_of_barriers_in_each_mode() throws Exception {
        Page kiosk = screen("kiosk", site.kiosk('K'), 1080, 1920);
        for (String mode : List.of("normal", "contrast", "low")) {
            if (!mode.equals("normal")) {
                kiosk.locator("[data-action=" + mode + "]").click();
                kiosk.waitForTimeout(600);
            }
            for (String way : List.of("ticket", "rendezvous")) {
                assertThat(Chromium.barriers(kiosk)).as("home, " + mode).isEmpty();
                go(kiosk, way, way.equals("ticket") ? "motifs" : "rendezvous");
                assertThat(Chromium.barriers(kiosk)).as(way + ", " + mode).isEmpty();
                go(kiosk, "back", "home");
            }
        }
    }

    @Test
    void a_code_that_nobody_knows_leads_to_a_sentence_and_a_way_forward() throws Exception {
        Page kiosk = screen("kiosk", site.kiosk('K'), 1080, 1920);
        kiosk.keyboard().type("K7QM2X4P");
        kiosk.keyboard().press("Enter");
        settled(kiosk, "problem");

        assertThat(kiosk.locator("[data-problem]").getAttribute("data-problem")).isEqualTo("code-unknown");
        assertThat(kiosk.locator("[data-action=way-ticket]").isVisible()).isTrue();
        assertThat(Chromium.barriers(kiosk)).isEmpty();
    }

    private static Page screen(String kind, String token, int width, int height) {
        Page page = chromium.page(width, height);
        page.navigate(nodes.address(0).resolve("/" + kind + "/").toString());
        page.evaluate(ENROLLED, List.of(kind, token));
        page.reload();
        settled(page, kind.equals("kiosk") ? "attract" : "wall");
        if (kind.equals("kiosk")) {
            go(page, "start", "home");
        }
        return page;
    }

    /** Presses until the next screen is there, as people do when a touch came too early. */
    private static void go(Page page, String action, String screen) {
        for (int touch = 0;
                touch < 5 && page.locator("[data-screen=" + screen + "]").count() == 0;
                touch++) {
            page.locator("[data-action=" + action + "]").first().click();
            page.waitForTimeout(1_000);
        }
        settled(page, screen);
    }

    /** Shown, and past the moment in which touches are ignored. */
    private static void settled(Page page, String screen) {
        page.locator("[data-screen=" + screen + "]")
                .waitFor(new WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForTimeout(600);
    }

    private void call(int counter) throws Exception {
        Api agent = new Api(nodes.address(0), site.signIn(counter));
        agent.post("desk/open", UUID.randomUUID(), "{\"counter\":" + site.counters.get(counter) + "}");
        assertThat(Api.field(agent.post("desk/next", UUID.randomUUID(), "{}"), "result"))
                .isEqualTo("DONE");
    }
}
