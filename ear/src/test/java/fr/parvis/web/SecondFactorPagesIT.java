package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.parvis.identity.FactorSecret;
import fr.parvis.identity.control.factor.Totp;
import fr.parvis.testing.Api;
import fr.parvis.testing.Browser;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.Pictures;
import fr.parvis.testing.SignedIn;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second factor on its pages: set up, asked for, taken off; and what is open before (ADR 0092). */
@UsesNodes
class SecondFactorPagesIT {
    private static Nodes nodes;
    private static Chromium chromium;

    private TestSite site;

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
    void lay_a_site() throws Exception {
        site = TestSite.on(nodes, 1, 1);
        site.run("insert into motif_label (motif_id, language, label) values (?, 'fr', 'Motif')", site.motifs.get(0));
    }

    @Test
    void an_administrator_sets_it_up_is_asked_for_it_and_takes_it_off_by_keyboard() throws Exception {
        Page page = new SignedIn(nodes, site).open(chromium, 0);
        FactorSecret secret = setUp(page);
        String paper = page.locator(".codes li").first().textContent();
        assertThat(page.locator(".codes li").count()).isEqualTo(10);
        look(page, "factor-codes");
        page.locator(".enter").press("Enter");
        page.locator("#factor-code").waitFor();
        look(page, "factor-account");
        go(page, "/staff/factor.xhtml");
        assertThat(page.url()).as("codes are shown once").contains("account");

        Page again = chromium.page(1440, 900);
        go(again, "/staff/login.xhtml");
        again.locator("#login").fill(Browser.login(site, 0));
        again.locator("#password").fill(SignedIn.PASSWORD);
        again.keyboard().press("Enter");
        again.locator("#code").waitFor();
        look(again, "second");
        again.keyboard().type("12");
        again.keyboard().press("Enter");
        again.locator("[role=alert]:not(:empty)").waitFor();
        look(again, "second-refused");
        again.keyboard().type(fresh(secret));
        again.keyboard().press("Enter");
        again.locator(".app").waitFor();

        go(again, "/staff/account.xhtml");
        again.locator("#factor-present").fill(SignedIn.PASSWORD);
        again.locator("#factor-code").fill(paper);
        again.keyboard().press("Enter");
        again.locator("[role=status].messages:not(:empty)").waitFor();
        assertThat(factors()).isZero();
    }

    @Test
    void a_half_open_browser_opens_no_page_and_no_interface_and_the_session_changes_its_name() throws Exception {
        Page page = new SignedIn(nodes, site).open(chromium, 0);
        FactorSecret secret = setUp(page);
        Browser here = Browser.at(nodes, 0);
        HttpResponse<String> asked = here.enter(Browser.login(site, 0), Browser.PASSWORD);
        assertThat(asked.headers().firstValue("Location")).hasValue("/staff/second.xhtml");
        String before = here.cookie();

        for (String closed : List.of("/staff/", "/staff/account.xhtml", "/staff/factor.xhtml", "/staff/board.xhtml")) {
            assertThat(here.open(closed).headers().firstValue("Location").orElse(""))
                    .as(closed)
                    .contains("login");
        }
        assertThat(here.with("X-Parvis", "1").open("/api/desk").statusCode()).isEqualTo(401);
        assertThat(here.send("/staff/sign-in/code?code=" + fresh(secret), Map.of())
                        .headers()
                        .firstValue("Location"))
                .as("not from the address")
                .hasValue("/staff/second.xhtml?wrong=0");
        here.send("/staff/sign-in/code", Map.of("code", fresh(secret)));
        assertThat(here.open("/staff/account.xhtml").statusCode()).isEqualTo(200);
        assertThat(here.cookie()).isNotEqualTo(before);
    }

    @Test
    void a_program_gives_a_code_too() throws Exception {
        FactorSecret secret = setUp(new SignedIn(nodes, site).open(chromium, 0));

        HttpResponse<String> without = program("");
        HttpResponse<String> with = program(",\"code\":\"" + fresh(secret) + "\"");

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.body()).contains("urn:parvis:second-factor");
        assertThat(with.statusCode()).as(with.body()).isEqualTo(200);
    }

    @Test
    void another_administrator_sees_it_and_takes_it_off() throws Exception {
        setUp(new SignedIn(nodes, site).open(chromium, 0));
        TestSite other = TestSite.on(nodes, 1, 1);
        Page page = new SignedIn(nodes, other).open(chromium, 0);
        go(page, "/staff/admin/agents.xhtml?id=" + site.agents.get(0));
        look(page, "factor-agents");

        page.locator("input[value='Retirer la deuxième preuve']").press("Enter");
        page.getByText("La deuxième preuve est retirée").first().waitFor();

        assertThat(factors()).isZero();
    }

    private FactorSecret setUp(Page page) {
        go(page, "/staff/account.xhtml");
        page.locator("a[href='/staff/factor.xhtml']").press("Enter");
        page.locator(".key").waitFor();
        look(page, "factor");
        FactorSecret secret =
                new FactorSecret(page.locator(".key").textContent().replace(" ", ""));
        page.locator("#code").fill(Totp.shown(secret.bytes(), Totp.step(Instant.now())));
        page.keyboard().press("Enter");
        page.locator(".codes").waitFor();
        return secret;
    }

    /** The code of the step to come, which is later than the one used to set it up and is taken a minute at least. */
    private static String fresh(FactorSecret secret) {
        return Totp.shown(secret.bytes(), Totp.step(Instant.now()) + 1);
    }

    private long factors() throws Exception {
        return site.number("select count(*) from agent_second_factor where agent_id = ?", site.agents.get(0));
    }

    private HttpResponse<String> program(String more) throws Exception {
        return new Api(nodes.address(1), "")
                .post(
                        "agents/sign-in",
                        UUID.randomUUID(),
                        "{\"login\":\"" + Browser.login(site, 0) + "\",\"password\":\"" + Browser.PASSWORD + "\"" + more
                                + "}");
    }

    private static void go(Page page, String path) {
        page.navigate(nodes.page(0).resolve(path).toString());
    }

    private static void look(Page page, String name) {
        assertThat(Chromium.barriers(page)).as(name).isEmpty();
        Pictures.keepStaff(page, name);
    }
}
