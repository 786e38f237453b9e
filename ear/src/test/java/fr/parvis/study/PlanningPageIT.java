package fr.parvis.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fr.parvis.identity.PasswordHashing;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A manager plans a week and studies another one, in a real browser on the real server. */
@UsesNodes
class PlanningPageIT {
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
        page.navigate(address("/staff/login.xhtml"));
        page.locator("#login")
                .fill(site.texts("select login from agent where id = ?", manager)
                        .get(0));
        page.locator("input[type=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
    }

    @Test
    void a_shift_is_planned_and_one_that_cannot_be_is_refused_with_what_was_typed() throws Exception {
        plan(0, "08:30", "12:00");
        assertThat(shifts()).isEqualTo(1);

        page.navigate(address("/staff/planning.xhtml?week=type"));
        page.locator(".roster tbody tr").nth(1).locator(".add").first().press("Enter");
        page.locator("[id$=':from']").fill("09:00");
        page.locator("[id$=':to']").fill("11:00");
        page.locator("[id$=':agent']").selectOption(new SelectOption().setLabel("Agent 1"));
        page.locator(".sheet .primary").press("Enter");
        page.locator(".messages .bad").waitFor();

        assertThat(page.locator(".messages").innerText()).contains("déjà à un autre guichet");
        assertThat(page.locator("[id$=':from']").inputValue()).isEqualTo("09:00");
        assertThat(shifts()).isEqualTo(1);
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    @Test
    void a_study_is_laid_out_run_and_found_again_by_its_link() throws Exception {
        plan(0, "08:30", "12:00");
        page.navigate(address("/staff/studies.xhtml"));
        page.locator("[id$=':name']").fill("Deux guichets");
        page.locator("form .primary").press("Enter");
        page.waitForURL(url -> url.contains("study.xhtml?id="));
        String link = page.url();
        page.locator(".roster tbody tr").nth(1).locator(".add").first().click();
        page.locator("[id$=':from']").waitFor();
        page.locator(".sheet .primary").press("Enter");
        page.locator(".messages").waitFor();
        assertThat(Chromium.barriers(page)).isEmpty();

        page.navigate(link);
        page.locator("#act .primary").press("Enter");
        page.locator(".compare").waitFor();
        page.reload();

        assertThat(page.locator("h1").innerText()).isEqualTo("Deux guichets");
        assertThat(page.locator(".chart").count()).isEqualTo(3);
        assertThat(page.locator(".changes li").allInnerTexts())
                .singleElement()
                .asString()
                .startsWith("Lundi, Guichet 2 : ")
                .endsWith(", au lieu de personne.");
        assertThat(page.locator("#content").innerText()).contains("chiffres prévus par le site");
        assertThat(Chromium.barriers(page)).isEmpty();
        assertThat(shifts()).as("the real roster stays").isEqualTo(1);
        page.navigate(address("/staff/studies.xhtml"));
        assertThat(page.locator(".tag.serving").innerText()).contains("Terminée");
        rename_and_delete(link);
    }

    private void rename_and_delete(String link) {
        page.navigate(link);
        page.locator(".manage summary").press("Enter");
        page.locator("[id$=':name']").fill("Deux guichets le lundi");
        page.locator(".manage .btn").first().press("Enter");
        page.locator(".messages").waitFor();
        assertThat(page.locator("h1").innerText()).isEqualTo("Deux guichets le lundi");
        page.locator(".manage summary").press("Enter");
        page.locator(".manage .btn").last().press("Enter");
        page.locator(".messages .bad").waitFor();
        assertThat(page.locator(".messages").innerText()).contains("Cochez la case");
        page.locator(".manage summary").press("Enter");
        page.locator("[id$=':sure']").check();
        page.locator(".manage .btn").last().press("Enter");
        page.waitForURL(url -> url.contains("studies.xhtml"));

        page.navigate(link);
        assertThat(page.locator(".notice").innerText()).contains("Cette étude n’existe plus");
        assertThat(page.locator("table").count()).isZero();
    }

    private void plan(int counter, String from, String to) {
        page.navigate(address("/staff/planning.xhtml?week=type"));
        page.locator(".roster tbody tr").nth(counter).locator(".add").first().click();
        Map<String, String> times = new TreeMap<>(Map.of("[id$=':from']", from, "[id$=':to']", to));
        times.forEach((field, time) -> page.locator(field).fill(time));
        page.locator("[id$=':agent']").selectOption(new SelectOption().setLabel("Agent 1"));
        page.locator(".sheet .primary").click();
        page.locator(".messages").waitFor();
    }

    private long shifts() throws Exception {
        return site.number(
                "select count(*) from planned_shift s join counter_plan p on p.id = s.plan_id where p.site_id = ?",
                site.id);
    }

    private static String address(String path) {
        return nodes.page(0).resolve(path).toString();
    }
}
