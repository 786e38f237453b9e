package fr.parvis.display;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import fr.parvis.testing.Api;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Film;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A plain tablet and a wall screen on the real server: what is different without the terminal's program. The visits
 * themselves, which are the same, are proved at a terminal ({@code TerminalFlowsIT}).
 */
@UsesNodes
class TabletAndWallIT {
    private static final String SECRET = System.getenv("PARVIS_SECRET");
    private static final String ENROLLED = "token => localStorage.setItem('parvis.device.wall',"
            + " JSON.stringify({token, device: {id: 1, kind: 'WALL', name: 'Essai', site: 'essai'}}))";
    private static final Locator.WaitForOptions PATIENT = new Locator.WaitForOptions().setTimeout(60_000);
    private static final int LARGEST_FRAME = 300 * 1024;

    private static final String COUNTS_READS =
            """
            window.pendingReads = 0;
            const asked = window.fetch;
            window.fetch = (to, ...more) => {
              const counts = String(to.url ?? to).endsWith('/api/wall') ? 1 : 0;
              window.pendingReads += counts;
              return asked(to, ...more).finally(() => { window.pendingReads -= counts; });
            };
            """;

    private static Nodes nodes;
    private static Film film;
    private static Chromium chromium;

    private TestSite site;

    @BeforeAll
    static void open() throws IOException {
        nodes = Nodes.shared();
        film = Film.make();
        chromium = Chromium.open(film.options());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void lay_a_site() throws Exception {
        site = TestSite.on(nodes, 2, 2);
        for (Long motif : site.motifs) {
            site.run("insert into motif_label (motif_id, language, label) values (?, 'fr', 'Manger')", motif);
        }
        site.ask("identite", "Une carte d’identité", 0);
        site.ask("domicile", "Un papier avec votre adresse", 0);
        film.showsNothing();
    }

    @Test
    void a_tablet_reads_a_code_by_the_server_shows_the_number_with_its_code_and_prepares_papers() throws Exception {
        String typed = site.book(site.motifs.get(0), Instant.now().truncatedTo(ChronoUnit.MINUTES));
        film.shows(site.seal(typed, SECRET));
        Page page = chromium.page(1080, 1920);
        List<byte[]> frames = new CopyOnWriteArrayList<>();
        page.route("**/api/kiosk/scan", route -> {
            frames.add(route.request().postDataBuffer());
            route.resume();
        });
        KioskPage kiosk = tablet(page).press("start", "home").press("code", "confirm");
        int sent = frames.size();
        page.waitForTimeout(500);
        assertThat(frames).hasSize(sent).isNotEmpty().allMatch(frame -> frame.length < LARGEST_FRAME);
        assertThat(ImageIO.read(new ByteArrayInputStream(frames.get(0))).getWidth())
                .isEqualTo(1280);
        assertThat(page.evaluate("() => document.querySelector('video')")).isNull();
        assertThat(site.number("select count(*) from ticket where site_id = ?", site.id))
                .isZero();
        kiosk.press("yes", "needs").press("send", "noted");
        assertThat(kiosk.words()).contains("Retenez votre numéro.").doesNotContain("Prenez votre ticket");
        assertThat(page.locator("[data-follow] path").count()).isPositive();
        kiosk.press("prepare", "paper").choose("YES", "paper").choose("NO", "prepared");

        assertThat(kiosk.words()).contains("Un papier avec votre adresse");
        assertThat(site.texts(
                        "select held || '-' || lacking || '-' || details from ticket_preparation where site_id = ?",
                        site.id))
                .containsExactly("1-1-domicile");
        kiosk.press("finish", "attract");
    }

    @Test
    void help_comes_after_four_seconds_before_the_camera_and_the_other_ways_after_fifteen() throws Exception {
        Page page = chromium.page(1080, 1920);
        page.clock().install();
        KioskPage kiosk = tablet(page).press("start", "home").press("code", "scan");
        assertThat(page.locator(".status").innerText()).doesNotContain("Approchez");
        page.clock().fastForward(4_100);
        page.locator("[data-state=help]").waitFor();
        assertThat(page.locator(".status").innerText()).contains("Approchez");
        page.clock().fastForward(11_100);
        page.locator(".pair-row.lit").waitFor();
        kiosk.press("type", "code");

        assertThat(page.evaluate("() => document.querySelector('video')")).isNull();
    }

    @Test
    void a_touch_is_not_lost_when_the_network_is_and_takes_one_ticket() throws Exception {
        KioskPage kiosk = tablet(chromium.page(1080, 1920))
                .press("start", "home")
                .press("ticket", "motifs")
                .press("motif", "needs");
        kiosk.page().context().setOffline(true);
        kiosk.press("send", "problem");
        assertThat(kiosk.fact("data-problem")).isEqualTo("unreachable");
        kiosk.page().context().setOffline(false);
        kiosk.press("way-again", "ticket");

        assertThat(site.number("select count(*) from ticket where site_id = ?", site.id))
                .isEqualTo(1);
    }

    @Test
    void the_voice_is_stopped_by_the_button_that_started_it() throws Exception {
        Page page = chromium.page(1080, 1920);
        tablet(page).press("start", "home");
        page.locator("[data-action=listen]").click();
        page.locator("[data-action=listen][aria-pressed=true]").waitFor();
        page.locator("[data-action=listen]").click();

        assertThat(pressed(page, "listen")).isEqualTo("false");
    }

    private static String pressed(Page page, String action) {
        return page.locator("[data-action=" + action + "]").getAttribute("aria-pressed");
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
        KioskPage kiosk = tablet(page);
        Object history = page.evaluate("() => history.length");
        kiosk.press("start", "home").scan(code, "confirm").press("yes", "needs").press("send", "noted");
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

    @Test
    void the_wall_shows_a_call_by_itself_with_number_and_counter_and_nothing_else() throws Exception {
        Page wall = chromium.page(1920, 1080);
        wall.navigate(base().resolve("/about/index.html").toString());
        wall.evaluate(ENROLLED, site.wall());
        wall.navigate(base().resolve("/wall/").toString());
        wall.locator("[data-screen=wall]").waitFor();
        new Api(nodes.address(0), site.kiosk('K'))
                .post("kiosk/tickets", UUID.randomUUID(), "{\"motif\":" + site.motifs.get(0) + ",\"language\":\"fr\"}");
        Api agent = new Api(nodes.address(0), site.signIn(1));
        agent.post("desk/open", UUID.randomUUID(), "{\"counter\":" + site.counters.get(1) + "}");
        agent.post("desk/next", UUID.randomUUID(), "{}");
        wall.locator("[data-number=K001]").waitFor();

        assertThat(wall.locator("[data-number=K001]").innerText())
                .contains("Guichet 2")
                .doesNotContain("Manger");
        assertThat(Chromium.barriers(wall)).isEmpty();
    }

    @Test
    void a_wall_shows_a_call_by_its_hint_though_an_older_day_holds_a_larger_sequence() throws Exception {
        site.run(
                "insert into reception_day (id, site_id, day, sequence, ended)"
                        + " values (nextval('site_seq'), ?, current_date - 3, 0, true)",
                site.id);
        Api kiosk = new Api(nodes.address(0), site.kiosk('K'));
        Api agent = atCounter(0);
        site.run("update reception_day set sequence = 100000 where site_id = ? and ended", site.id);
        Page wall = stillWall();
        call(kiosk, agent);

        wall.locator("[data-number=K001]").waitFor(PATIENT);
    }

    @Test
    void a_wall_that_has_shown_more_than_its_server_knows_finds_back_and_announces_the_next_call() throws Exception {
        Api kiosk = new Api(nodes.address(0), site.kiosk('K'));
        Api agent = atCounter(0);
        Api other = atCounter(1);
        site.run("update reception_day set sequence = 100000 where site_id = ?", site.id);
        call(kiosk, agent);
        site.run("update counter_call set called_at = called_at - interval '1 hour' where site_id = ?", site.id);
        Page wall = stillWall();
        wall.locator("[data-number=K001]").waitFor(PATIENT);
        site.run("update reception_day set sequence = 50 where site_id = ?", site.id);
        call(kiosk, other);
        wall.locator("[data-number=K002]").waitFor(PATIENT);

        assertThat(wall.locator("p[role=status]").textContent()).contains("K002");
    }

    @Test
    void a_wall_that_hears_nothing_because_nothing_changes_does_not_say_that_it_pauses() throws Exception {
        Page wall = chromium.page(1920, 1080);
        wall.addInitScript(COUNTS_READS);
        wall.navigate(base().resolve("/about/index.html").toString());
        wall.evaluate(ENROLLED, site.wall());
        wall.clock().install();
        wall.waitForResponse(
                "**/api/hints", () -> wall.navigate(base().resolve("/wall/").toString()));
        wall.locator("[data-screen=wall] .name:has-text('Belcourt'), [data-screen=wall] .nobody")
                .first()
                .waitFor();
        for (int second = 0; second < 40; second++) {
            wall.clock().runFor(1_000);
            while (((Number) wall.evaluate("() => window.pendingReads")).intValue() > 0) {
                // The page is asked again until the server has answered it: its own clock stands still meanwhile.
            }
            assertThat(wall.locator("footer.lost").count())
                    .as("after %d s", second)
                    .isZero();
        }
    }

    private Api atCounter(int which) throws Exception {
        Api agent = new Api(nodes.address(0), site.signIn(which));
        agent.post("desk/open", UUID.randomUUID(), "{\"counter\":" + site.counters.get(which) + "}");
        return agent;
    }

    private void call(Api kiosk, Api agent) throws Exception {
        kiosk.post("kiosk/tickets", UUID.randomUUID(), "{\"motif\":" + site.motifs.get(0) + ",\"language\":\"fr\"}");
        agent.post("desk/next", UUID.randomUUID(), "{}");
    }

    /** A wall whose timers stand still: it never polls, only a hint makes it read again. */
    private Page stillWall() throws Exception {
        Page wall = chromium.page(1920, 1080);
        wall.navigate(base().resolve("/about/index.html").toString());
        wall.evaluate(ENROLLED, site.wall());
        wall.clock().install();
        wall.clock().pauseAt(System.currentTimeMillis() + 1_000);
        wall.waitForResponse(
                "**/api/hints", () -> wall.navigate(base().resolve("/wall/").toString()));
        wall.locator("[data-screen=wall]").waitFor();
        return wall;
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

    private KioskPage tablet(Page page) throws SQLException {
        return KioskPage.tablet(page, base(), site.kiosk('K'));
    }

    /** A secure place, since a browser gives its camera to no other one: in a reception the pages come over https. */
    private static URI base() {
        return nodes.address(0);
    }
}
