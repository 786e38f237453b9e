package fr.parvis.display;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole visits at a touch screen on the real server: in French, in Arabic, by four keys, without network; and nothing left. */
class KioskFlowsIT {
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
        site = TestSite.on(nodes, 2, 1);
        for (Long motif : site.motifs) {
            site.run("insert into motif_label (motif_id, language, label) values (?, 'fr', 'Manger')", motif);
        }
        site.run("update motif set code = 'manger' where id = ?", site.motifs.get(0));
        site.ask("identite", "Une carte d’identité", 0);
        site.ask("domicile", "Un papier avec votre adresse", 0);
    }

    @Test
    void a_visitor_with_a_code_says_yes_to_the_hour_is_noted_and_prepares_papers() throws Exception {
        String code = site.book(site.motifs.get(0), Instant.now().truncatedTo(ChronoUnit.MINUTES));
        KioskPage kiosk = kiosk().press("start", "home").type(code);
        kiosk.page().keyboard().press("Enter");
        kiosk.shows("confirm");
        assertThat(site.number("select count(*) from ticket where site_id = ?", site.id))
                .isZero();
        kiosk.press("yes", "needs").press("send", "noted").press("prepare", "paper");
        kiosk.choose("YES", "paper").choose("NO", "prepared");

        assertThat(kiosk.page().locator("main").innerText()).contains("Un papier avec votre adresse");
        assertThat(site.texts(
                        "select held || '-' || lacking || '-' || details from ticket_preparation where site_id = ?",
                        site.id))
                .containsExactly("1-1-domicile");
        kiosk.press("finish", "attract");
    }

    @Test
    void a_visitor_who_reads_arabic_gets_a_ticket_from_right_to_left_and_staff_know() throws Exception {
        KioskPage kiosk = kiosk().speak("ar").press("ticket", "motifs").press("motif", "needs");
        kiosk.page().locator("[data-value=interpreter]").click();
        kiosk.press("send", "ticket");

        assertThat(kiosk.page().evaluate("() => document.documentElement.dir")).isEqualTo("rtl");
        assertThat(kiosk.number()).isEqualTo("K001");
        assertThat(site.texts("select language || ' ' || needs from ticket where site_id = ?", site.id))
                .containsExactly("ar INTERPRETER");
    }

    @Test
    void four_keys_and_a_voice_are_enough_to_take_a_ticket() throws Exception {
        KioskPage kiosk = kiosk();
        kiosk.page().keyboard().press("ArrowDown");
        kiosk.walkTo("start", "home")
                .walkTo("ticket", "motifs")
                .walkTo("motif", "needs")
                .walkTo("need", "needs");
        kiosk.hears("fr/needs.on").page().keyboard().press("F1");
        kiosk.walkTo("send", "ticket");
        kiosk.hears("fr/number.1").page().keyboard().press("F2");
        kiosk.hears("fr/keys.volume.0");

        assertThat(site.texts("select needs from ticket where site_id = ?", site.id))
                .containsExactly("WHEELCHAIR");
        assertThat(kiosk.said())
                .contains("fr/home.title", "fr/home.ticket", "fr/motif.manger", "fr/needs.wheelchair", "fr/needs.on")
                .contains("fr/ticket.number", "fr/letter.K", "fr/number.1", "fr/keys.volume.0");
    }

    @Test
    void a_touch_is_not_lost_when_the_network_is_and_takes_one_ticket() throws Exception {
        KioskPage kiosk =
                kiosk().press("start", "home").press("ticket", "motifs").press("motif", "needs");
        kiosk.page().context().setOffline(true);
        kiosk.press("send", "problem");
        assertThat(kiosk.page().locator("[data-problem]").getAttribute("data-problem"))
                .isEqualTo("unreachable");
        kiosk.page().context().setOffline(false);
        kiosk.press("way-again", "ticket");

        assertThat(site.number("select count(*) from ticket where site_id = ?", site.id))
                .isEqualTo(1);
    }

    @Test
    void who_goes_away_is_asked_and_then_everything_is_wiped() throws Exception {
        Page page = chromium.page(1080, 1920);
        page.clock().install();
        KioskPage kiosk = KioskPage.tablet(page, base(), site.kiosk('K'))
                .press("start", "home")
                .press("ticket", "motifs")
                .press("motif", "needs");
        page.clock().fastForward(45_500);
        kiosk.shows("still-there");
        page.clock().fastForward(20_500);
        kiosk.shows("attract");

        assertThat(site.number("select count(*) from ticket where site_id = ?", site.id))
                .isZero();
    }

    @Test
    void nothing_of_a_visitor_remains_in_page_storage_history_cache_or_memory() throws Exception {
        String code = site.book(site.motifs.get(0), Instant.now());
        Page page = chromium.page(1080, 1920);
        List<String> kept = new CopyOnWriteArrayList<>();
        page.onResponse(answer -> {
            if (answer.url().contains("/api/") && isKept(answer)) {
                kept.add(answer.url());
            }
        });
        KioskPage kiosk = KioskPage.tablet(page, base(), site.kiosk('K'));
        Object history = page.evaluate("() => history.length");
        kiosk.press("start", "home").type(code);
        page.keyboard().press("Enter");
        kiosk.shows("confirm").press("yes", "needs").press("send", "noted");
        String link =
                site.texts("select link from ticket where site_id = ?", site.id).get(0);
        assertThat(memoryOf(page).contains(link)).as("the memory can be read").isTrue();
        kiosk.press("finish", "attract");
        page.waitForTimeout(1_000);

        assertThat(page.evaluate("() => history.length")).isEqualTo(history);
        assertThat(page.content()).doesNotContain(code, link, "data-ticket");
        assertThat(page.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}, location.href])")
                        .toString())
                .doesNotContain(code, link);
        assertThat(page.evaluate("() => JSON.stringify(performance.getEntries())")
                        .toString())
                .doesNotContain(link);
        assertThat(page.evaluate("async () => (await caches.keys()).length")).isEqualTo(0);
        assertThat(kept).isEmpty();
        String memory = memoryOf(page);
        assertThat(memory.contains(link)).as("link in memory").isFalse();
        assertThat(memory.contains(code)).as("code in memory").isFalse();
    }

    private static boolean isKept(Response answer) {
        return !answer.headers().getOrDefault("cache-control", "").contains("no-store");
    }

    /** Every text in the memory of the page, after it was swept. */
    private static String memoryOf(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        StringBuilder snapshot = new StringBuilder();
        session.on(
                "HeapProfiler.addHeapSnapshotChunk",
                chunk -> snapshot.append(chunk.get("chunk").getAsString()));
        session.send("HeapProfiler.collectGarbage");
        session.send("HeapProfiler.takeHeapSnapshot");
        session.detach();
        return snapshot.toString();
    }

    private KioskPage kiosk() throws SQLException {
        return KioskPage.tablet(chromium.page(1080, 1920), base(), site.kiosk('K'));
    }

    private static URI base() {
        return nodes.address(0);
    }
}
