package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.SignedIn;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever types a password may look at it, and learns how strong a new one is before it is sent. */
@UsesNodes
class PasswordFieldsIT {
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
        site.run(
                "insert into motif_label (motif_id, language, label) select id, 'fr', 'Manger' from motif where site_id = ?",
                site.id);
    }

    @Test
    void what_was_typed_can_be_shown_and_is_hidden_again_when_it_is_sent() throws Exception {
        Page page = chromium.page(1440, 900);
        page.navigate(at("/staff/login.xhtml"));
        Locator password = page.locator("#password");
        password.fill("wrong, but long");
        assertThat(password.getAttribute("type")).isEqualTo("password");

        page.locator(".peek").click();
        assertThat(password.getAttribute("type")).isEqualTo("text");
        assertThat(password.inputValue()).isEqualTo("wrong, but long");
        assertThat(Chromium.barriers(page)).isEmpty();

        page.evaluate("() => document.querySelector('#signIn').addEventListener('submit', event => {"
                + " event.preventDefault(); window.sentAs = document.querySelector('#password').type; })");
        page.locator("#login").fill("somebody");
        page.keyboard().press("Enter");
        page.waitForFunction("() => window.sentAs");
        assertThat(page.evaluate("() => window.sentAs")).isEqualTo("password");
        page.close();
    }

    @Test
    void a_new_password_is_measured_while_it_is_typed() throws Exception {
        Page page = new SignedIn(nodes, site).open(chromium, 0);
        page.navigate(at("/staff/admin/agents.xhtml"));
        Locator password = page.locator("input[autocomplete=new-password]");
        Locator said = page.locator(".strength [role=status]");

        password.fill("court");
        assertThat(said.textContent()).isEqualTo("Trop court ou trop simple");
        password.fill("aaaaaaaaaaaaaaaaaaaaaaaaa");
        assertThat(said.textContent()).isEqualTo("Trop court ou trop simple");
        password.fill("douze signes");
        assertThat(said.textContent()).isEqualTo("Suffisant");
        password.fill("une phrase que personne ne devine");
        assertThat(said.textContent()).isEqualTo("Très bon");
        assertThat(page.evaluate("() => document.querySelector('.strength meter').value"))
                .isEqualTo(3);
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    @Test
    void a_password_that_is_shown_is_kept_in_no_browser() throws Exception {
        Page page = new SignedIn(nodes, site).open(chromium, 0);
        page.navigate(at("/staff/admin/agents.xhtml"));
        page.locator("input[autocomplete=new-password]").fill("une phrase que personne ne devine");
        page.locator(".peek").click();
        page.evaluate("() => parvisKept.keepTyped()");

        assertThat((String) page.evaluate("() => sessionStorage.getItem('parvis.kept')"))
                .isNotNull()
                .doesNotContain("personne");
    }

    private static String at(String path) {
        return nodes.page(0).resolve(path).toString();
    }
}
