package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.parvis.identity.PasswordHashing;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A manager types what cannot be into a page: one sentence says so, what was typed stays, nothing is stored. */
@UsesNodes
class BadFormIT {
    private static final String PASSWORD = "une phrase que personne ne devine";

    private static Nodes nodes;
    private static Chromium chromium;

    private TestSite site;
    private Page page;

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
    void sign_a_manager_in() throws Exception {
        site = TestSite.on(nodes, 1, 2);
        site.run("insert into motif_label (motif_id, language, label) values (?, 'fr', 'Manger')", site.motifs.get(0));
        long manager = site.agents.get(0);
        site.run("insert into agent_role (agent_id, role) values (?, 'MANAGER')", manager);
        site.run("update agent set password_hash = ? where id = ?", new PasswordHashing().hash(PASSWORD), manager);
        page = chromium.page(1440, 900);
        page.navigate(nodes.page(0) + "/staff/login.xhtml");
        page.locator("#login")
                .fill(site.texts("select login from agent where id = ?", manager)
                        .get(0));
        page.locator("input[type=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
    }

    @Test
    void a_label_with_what_nobody_sees_is_refused_at_its_field() throws Exception {
        for (String label : new String[] {"Guichet\u202e 9", "Guichet\u200b 9"}) {
            counter(label);

            assertThat(page.locator(".problem").allInnerTexts())
                    .anyMatch(text -> text.contains("que personne ne voit"));
        }
        assertThat(counters()).isEqualTo(2);
    }

    @Test
    void a_label_that_is_taken_is_told_and_what_was_typed_stays() throws Exception {
        counter("Guichet 2");

        assertThat(page.locator(".messages").innerText()).contains("existe déjà");
        assertThat(page.locator("[id$=':label']").inputValue()).isEqualTo("Guichet 2");
        assertThat(counters()).isEqualTo(2);
    }

    @Test
    void a_label_typed_on_another_keyboard_is_the_same_label() throws Exception {
        counter("Bureau de l\u2019E\u0301tat civil");

        page.locator(".messages").waitFor();
        assertThat(site.texts("select label from counter where site_id = ? and label not like 'Guichet%'", site.id))
                .containsExactly("Bureau de l\u2019\u00c9tat civil");
    }

    private void counter(String label) {
        page.navigate(nodes.page(0) + "/staff/admin/counters.xhtml");
        page.locator("[id$=':label']").fill(label);
        page.locator("[id$=':position']").fill("9");
        page.locator("form .primary").press("Enter");
        page.locator(".problem, .messages").first().waitFor();
    }

    private long counters() throws Exception {
        return site.number("select count(*) from counter where site_id = ?", site.id);
    }
}
