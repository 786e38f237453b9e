package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.parvis.testing.Browser;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.Pictures;
import fr.parvis.testing.SignedIn;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of an agent's own account, with a keyboard and without barriers. */
@UsesNodes
class AccountPageIT {
    private static final String NEW = "une autre phrase, bien à moi";

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
    void an_agent_changes_the_password_by_keyboard_and_ends_another_browser() throws Exception {
        Browser elsewhere =
                Browser.at(nodes, 0).with("User-Agent", "Firefox/1 (Windows)").signIn(site, 0);
        Page page = new SignedIn(nodes, site).open(chromium, 0);
        page.locator(".me summary").click();
        page.locator(".menu a[href='/staff/account.xhtml']").click();
        page.locator("#present").waitFor();
        look(page, "account");

        page.locator("#present").focus();
        for (String typed : List.of(SignedIn.PASSWORD, NEW, NEW + " ")) {
            page.keyboard().type(typed);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.className"))
                    .as("what shows the password")
                    .isEqualTo("peek");
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        page.locator(".account [role=alert]:not(:empty)").waitFor();
        look(page, "account-refused");
        page.locator("#present").fill(SignedIn.PASSWORD);
        page.locator("#wanted").fill(NEW);
        page.locator("#again").fill(NEW);
        page.keyboard().press("Enter");
        page.locator("[role=status].messages:not(:empty)").waitFor();

        look(page, "account-changed");
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        assertThat(elsewhere.cookie()).isNotEmpty();
    }

    @Test
    void whoever_got_a_password_for_one_use_chooses_their_own_and_goes_on() throws Exception {
        Browser.givePassword(site, 0, "ADMINISTRATOR");
        Page page = chromium.page(1440, 900);
        page.navigate(nodes.page(0).resolve("/staff/board.xhtml").toString());
        page.locator("#login").fill(Browser.login(site, 0));
        page.locator("#password").fill(Browser.PASSWORD);
        page.keyboard().press("Enter");
        page.locator("#present").waitFor();
        look(page, "first");

        page.locator("#present").fill(Browser.PASSWORD);
        page.locator("#wanted").fill("motdepasse123");
        page.locator("#again").fill("motdepasse123");
        page.keyboard().press("Enter");
        page.locator("[role=alert]:not(:empty)").waitFor();
        look(page, "first-refused");
        page.locator("#present").fill(Browser.PASSWORD);
        page.locator("#wanted").fill(NEW);
        page.locator("#again").fill(NEW);
        page.keyboard().press("Enter");
        page.locator(".app").waitFor();

        assertThat(page.url()).doesNotContain("password");
    }

    @Test
    void the_page_of_agents_says_that_a_password_is_for_one_use() throws Exception {
        Browser.givePassword(site, 0, "ADMINISTRATOR");
        TestSite other = TestSite.on(nodes, 1, 1);
        Page page = new SignedIn(nodes, other).open(chromium, 0);
        page.navigate(nodes.page(0)
                .resolve("/staff/admin/agents.xhtml?id=" + site.agents.get(0))
                .toString());
        look(page, "agents");

        assertThat(page.locator("#password-help").textContent()).contains("une fois");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(Browser.login(site, 0)))
                        .textContent())
                .contains("provisoire");
    }

    @Test
    void an_administrator_takes_somebody_on_and_gives_them_another_password_in_a_form_that_is_sent_once()
            throws Exception {
        Page page = new SignedIn(nodes, site).open(chromium, 0);
        String login = "n" + site.code();
        page.navigate(nodes.page(0).resolve("/staff/admin/agents.xhtml").toString());
        page.locator("[id$=':name']").fill("Nouvelle");
        page.locator("[id$=':login']").fill(login);
        page.locator("[id$=':password']").fill("une phrase pour Nouvelle");
        page.locator(".btn.primary").click();
        page.locator(".messages li:not(.bad)").waitFor();
        String first = passwordOf(login);

        page.navigate(nodes.page(0).resolve("/staff/admin/agents.xhtml").toString());
        page.locator("tr", new Page.LocatorOptions().setHasText(login))
                .locator("a")
                .click();
        page.locator("[id$=':login'][readonly]").waitFor();
        page.locator("[id$=':password']").fill(login + login);
        page.locator(".btn.primary").click();
        page.locator(".messages .bad").waitFor();
        assertThat(passwordOf(login)).as("one made of the login is refused").isEqualTo(first);

        page.locator("[id$=':password']").fill("une autre phrase pour elle");
        page.locator(".btn.primary").click();
        page.locator(".messages li:not(.bad)").waitFor();
        assertThat(passwordOf(login)).isNotEqualTo(first);
        assertThat(site.number("select count(*) from agent where login = ?", login))
                .isEqualTo(1);
    }

    private String passwordOf(String login) throws Exception {
        return site.texts("select password_hash from agent where login = ?", login)
                .get(0);
    }

    private static void look(Page page, String name) {
        assertThat(Chromium.barriers(page)).as(name).isEmpty();
        Pictures.keepStaff(page, name);
    }
}
