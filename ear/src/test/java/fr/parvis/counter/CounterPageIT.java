package fr.parvis.counter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.parvis.identity.PasswordHashing;
import fr.parvis.testing.Api;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of staff on the real server, in a real browser, by keyboard. */
@UsesNodes
class CounterPageIT {
    private static final String PASSWORD = "une phrase que personne ne devine";

    private static Nodes nodes;
    private static Chromium chromium;
    private static String hash;

    private TestSite site;

    @BeforeAll
    static void open() {
        nodes = Nodes.shared();
        chromium = Chromium.open();
        hash = new PasswordHashing().hash(PASSWORD);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void lay_a_site_with_three_waiting() throws Exception {
        site = TestSite.on(nodes, 2, 2);
        site.run(
                "insert into motif_label (motif_id, language, label) select id, 'fr', 'Manger' from motif where site_id = ?",
                site.id);
        for (long agent : site.agents) {
            site.run("update agent set password_hash = ? where id = ?", hash, agent);
        }
        Api kiosk = new Api(nodes.address(0), site.kiosk('K'));
        for (int visitor = 0; visitor < 3; visitor++) {
            kiosk.post(
                    "kiosk/tickets", UUID.randomUUID(), "{\"motif\":" + site.motifs.get(0) + ",\"language\":\"fr\"}");
        }
    }

    @Test
    void double_click_reload_back_and_a_second_browser_call_one_person() throws Exception {
        Page page = atCounter(0);
        page.locator("[data-verb=NEXT]").first().dblclick();
        visitor(page);
        page.reload();
        visitor(page);
        page.navigate(address("/staff/board.xhtml"));
        page.goBack();
        visitor(page);
        Page second = signIn(0);
        second.navigate(address("/staff/counter.xhtml"));
        visitor(second);
        second.keyboard().press("F2");
        second.waitForTimeout(1_000);

        assertThat(calls()).isEqualTo(1);
        assertThat(visitor(second)).isEqualTo(visitor(page));
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    @Test
    void an_agent_calls_starts_and_finishes_by_keyboard_alone() throws Exception {
        Page page = atCounter(0);
        page.keyboard().press("F2");
        String called = visitor(page);
        page.keyboard().press("F5");
        await(page, "SERVING", called);
        page.keyboard().press("F4");
        await(page, "FINISHED", called);

        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void an_agent_reads_which_papers_the_called_visitor_lacks_and_the_board_who_needs_an_interpreter()
            throws Exception {
        site.run("insert into agent_role (agent_id, role) values (?, 'RECEPTION')", site.agents.get(0));
        site.run("update ticket set status = 'LEFT' where site_id = ?", site.id);
        site.ask("identite", "Une carte d’identité", 0);
        site.ask("domicile", "Un papier avec votre adresse", 0);
        Api kiosk = new Api(nodes.address(0), site.kiosk('M'));
        String link = Api.field(
                kiosk.post(
                        "kiosk/tickets",
                        UUID.randomUUID(),
                        "{\"motif\":" + site.motifs.get(0) + ",\"language\":\"ar\",\"needs\":[\"interpreter\"]}"),
                "link");
        kiosk.post(
                "kiosk/preparations",
                UUID.randomUUID(),
                "{\"ticket\":\"" + link + "\",\"papers\":{\"identite\":\"YES\",\"domicile\":\"NO\"}}");

        Page page = atCounter(0);
        page.navigate(address("/staff/board.xhtml"));
        page.locator("[data-needs]").waitFor();
        assertThat(page.locator("[data-needs]").innerText()).contains("Arabe, Interprète");
        page.navigate(address("/staff/counter.xhtml"));
        page.keyboard().press("F2");
        page.locator("[data-prepared]").waitFor();
        assertThat(page.locator("[data-prepared]").innerText())
                .contains("1 papier prêt, 1 manque", "Un papier avec votre adresse")
                .doesNotContain("carte");
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    @Test
    void an_agent_whose_counter_was_freed_takes_it_again_with_their_visitor_by_one_press() throws Exception {
        Page page = atCounter(0);
        page.keyboard().press("F2");
        String called = visitor(page);
        page.keyboard().press("F5");
        await(page, "SERVING", called);
        Instant late = Instant.now().plus(Duration.ofMinutes(5));
        while (site.number("select count(*) from counter_session where site_id = ? and closed_by = 'LOST'", site.id)
                == 0) {
            assertThat(Instant.now()).isBefore(late);
            site.run(
                    "update counter_session set last_seen_at = now() - interval '1 hour' where site_id = ? and closed_at is null",
                    site.id);
            page.waitForTimeout(100);
        }
        page.locator("[data-verb=TAKE_BACK]").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        assertThat(status(called)).isEqualTo("ON_HOLD");
        assertThat(page.locator("[role=alert] h2").first().innerText()).contains("Guichet 1", "libéré");
        assertThat(Chromium.barriers(page)).isEmpty();
        page.locator("[data-verb=TAKE_BACK]").click();

        assertThat(visitor(page)).isEqualTo(called);
        assertThat(status(called)).isEqualTo("SERVING");
    }

    @Test
    void an_agent_reads_who_was_just_skipped_and_until_when_and_that_the_counter_is_out_of_service() throws Exception {
        Page page = atCounter(0);
        site.run(
                "update ticket set status = 'LEFT' where site_id = ? and id <> (select min(id) from ticket where site_id = ?)",
                site.id,
                site.id);
        page.keyboard().press("F2");
        visitor(page);
        page.locator("[data-verb=SKIP]").click();
        page.locator("#next-title").waitFor();
        page.waitForFunction("() => document.body.innerText.includes('vient d’être passé')");
        assertThat(page.locator("main").innerText())
                .contains("K\u00a0001 attend", "à partir de")
                .doesNotContain("Personne n’attend");
        assertThat(Chromium.barriers(page)).isEmpty();

        site.run("update counter set active = false where id = ?", site.counters.get(0));
        site.settle();
        page.reload();
        assertThat(page.locator("[role=alert]").allInnerTexts().toString()).contains("hors service");
        assertThat(page.locator("[data-verb=NEXT]").count()).isZero();
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    @Test
    void the_board_of_a_colleague_changes_by_itself_when_a_visitor_comes() throws Exception {
        site.run("insert into agent_role (agent_id, role) values (?, 'RECEPTION')", site.agents.get(1));
        Page board = signIn(1);
        board.addInitScript("(() => { const every = setInterval;"
                + " window.setInterval = (deed, pause) => pause === 30000 ? 0 : every(deed, pause);"
                + " window.WebSocket = class extends WebSocket { constructor(...given) { super(...given);"
                + " this.addEventListener('open', () => { window.listens = true; }); } }; })()");
        board.navigate(address("/staff/board.xhtml"));
        board.waitForFunction("() => window.listens");
        assertThat(waiting(board)).as("nothing but a hint makes it read").isEqualTo(3);
        new Api(nodes.address(0), site.kiosk('L'))
                .post(
                        "kiosk/tickets",
                        UUID.randomUUID(),
                        "{\"motif\":" + site.motifs.get(0) + ",\"language\":\"fr\",\"priority\":true}");
        board.waitForFunction(
                "() => document.querySelector('#content').innerText.replace(/\\s+/g, ' ').includes('4 attend')");

        assertThat(waiting(board)).isEqualTo(4);
        assertThat(Chromium.barriers(board)).isEmpty();
    }

    /** How many wait, as the board says. */
    private static int waiting(Page board) {
        String told = board.locator("#content").innerText().replaceAll("\\s+", " ");
        Matcher number = Pattern.compile("(\\d+) attend").matcher(told);
        assertThat(number.find()).as(told).isTrue();
        return Integer.parseInt(number.group(1));
    }

    @Test
    void on_a_narrow_screen_a_visitor_is_transferred_another_put_back_and_a_lost_line_is_told() throws Exception {
        Page page = atCounter(0);
        page.setViewportSize(720, 900);
        page.keyboard().press("F2");
        String sent = visitor(page);
        page.locator("[data-verb=START]").click();
        await(page, "SERVING", sent);
        page.locator("[data-dialog=transfer]").click();
        page.locator("#to-motif").selectOption(String.valueOf(site.motifs.get(1)));
        page.locator("form[data-verb=TO_MOTIF] [type=submit]").click();
        await(page, "WAITING", sent);
        assertThat(site.number("select motif_id from ticket where id = ?", Long.valueOf(sent)))
                .isEqualTo(site.motifs.get(1));

        page.keyboard().press("F2");
        String absent = visitor(page);
        page.locator("[data-verb=NO_SHOW]").click();
        await(page, "NO_SHOW", absent);
        page.locator("#find-number")
                .fill(site.texts("select series || rank from ticket where id = ?", Long.valueOf(absent))
                        .get(0));
        page.keyboard().press("Enter");
        page.locator(".found [data-dialog=back]").click();
        page.locator("[data-place=FIRST]").click();
        await(page, "WAITING", absent);

        assertThat(page.evaluate("() => document.scrollingElement.scrollWidth - innerWidth"))
                .as("pixels to slide sideways")
                .isEqualTo(0);
        assertThat(Chromium.barriers(page)).isEmpty();
        assertThat(page.locator(".offline").isVisible()).isFalse();
        page.context().setOffline(true);
        page.locator(".offline").waitFor();
        assertThat(page.locator(".offline").innerText()).isNotBlank();
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    private Page atCounter(int agent) throws SQLException {
        Page page = signIn(agent);
        page.navigate(address("/staff/counter.xhtml"));
        page.locator("[data-verb=OPEN]").nth(agent).click();
        page.locator("[data-verb=NEXT]").first().waitFor();
        page.waitForTimeout(500);
        return page;
    }

    private Page signIn(int agent) throws SQLException {
        Page page = chromium.page(1440, 900);
        page.navigate(address("/staff/login.xhtml"));
        page.locator("#login")
                .fill(site.texts("select login from agent where id = ?", site.agents.get(agent))
                        .get(0));
        page.locator("input[type=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        return page;
    }

    /** The visitor whom the page shows at the counter. */
    private static String visitor(Page page) {
        page.waitForFunction("() => document.querySelector('.slip')?.dataset.visitor");
        return page.locator(".slip").getAttribute("data-visitor");
    }

    private void await(Page page, String status, String ticket) throws SQLException {
        for (int look = 0; look < 40 && !status(ticket).equals(status); look++) {
            page.waitForTimeout(200);
        }
        assertThat(status(ticket)).isEqualTo(status);
        page.waitForTimeout(600);
    }

    private String status(String ticket) throws SQLException {
        return site.texts("select status from ticket where id = ?", Long.valueOf(ticket))
                .get(0);
    }

    private long calls() throws SQLException {
        return site.number("select count(*) from counter_call where site_id = ?", site.id);
    }

    private static String address(String path) {
        return nodes.page(0).resolve(path).toString();
    }
}
