package fr.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.parvis.identity.PasswordHashing;
import fr.parvis.testing.Api;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two administrators with the same settings open: the second is told, and loses nothing typed. */
@UsesNodes
class SettingsPageIT {
    private static final String PASSWORD = "une phrase que personne ne devine";

    private static Nodes nodes;
    private static Chromium chromium;

    private TestSite site;
    private String token;

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
    void two_administrators() throws Exception {
        site = TestSite.on(nodes, 1, 2);
        site.run(
                "insert into motif_label (motif_id, language, label) select id, 'fr', 'Manger' from motif where site_id = ?",
                site.id);
        for (long agent : site.agents) {
            site.run("update agent set password_hash = ? where id = ?", new PasswordHashing().hash(PASSWORD), agent);
            site.run("insert into agent_role (agent_id, role) values (?, 'ADMINISTRATOR')", agent);
        }
    }

    @Test
    void the_second_is_told_who_saved_first_and_keeps_what_they_typed() throws Exception {
        String address = "/staff/admin/counters.xhtml?id=" + site.counters.get(0);
        Page first = signIn(0, address);
        Page second = signIn(1, address);
        first.locator("input[id$=label]").fill("Bureau 12");
        save(first);
        assertThat(label()).containsExactly("Bureau 12");
        second.locator("input[id$=label]").fill("Salle 4");
        save(second);

        assertThat(second.locator(".messages").innerText()).contains("Agent 1", "votre saisie est gardée");
        assertThat(second.locator("input[id$=label]").inputValue()).isEqualTo("Salle 4");
        assertThat(label()).as("nothing is saved over it unseen").containsExactly("Bureau 12");

        save(second);
        assertThat(label()).as("saved again, knowingly").containsExactly("Salle 4");
        save(second);
        assertThat(second.locator(".messages").innerText()).doesNotContain("votre saisie est gardée");
        save(first);
        assertThat(first.locator(".messages").innerText()).contains("Agent 2");
        assertThat(Chromium.barriers(first)).isEmpty();
    }

    @Test
    void the_rules_of_the_site_are_saved_over_nobody_either() throws Exception {
        Page first = signIn(0, "/staff/admin/site.xhtml");
        Page second = signIn(1, "/staff/admin/site.xhtml");
        first.locator("input[type=text]").first().fill("33");
        save(first);
        second.locator("input[type=text]").first().fill("44");
        save(second);
        assertThat(second.locator(".messages").innerText()).contains("Agent 1");
        assertThat(second.locator("input[type=text]").first().inputValue()).isEqualTo("44");
        save(second);
        assertThat(second.locator(".messages").innerText()).doesNotContain("Agent 1");
    }

    @Test
    void the_api_refuses_an_edition_that_is_not_the_stored_one() throws Exception {
        token = site.signIn(0);
        Api admin = new Api(nodes.address(0), token);
        String path = "sites/" + site.code() + "/counters/" + site.counters.get(0);
        String read = Api.field(admin.get("sites/" + site.code() + "/counters"), "edition");
        assertThat(put(path, read, "Bureau 1").statusCode()).isLessThan(300);
        HttpResponse<String> refused = put(path, read, "Bureau 2");

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        assertThat(Api.field(refused, "key")).isEqualTo("edited-meanwhile");
        assertThat(Api.field(refused, "by")).isEqualTo("Agent 1");
        assertThat(label()).containsExactly("Bureau 1");
        assertThat(put(path, Api.field(refused, "edition"), "Bureau 2").statusCode())
                .isLessThan(300);
        assertThat(label()).containsExactly("Bureau 2");
    }

    @Test
    void a_place_that_is_open_until_midnight_shows_it_and_keeps_it() throws Exception {
        Page page = signIn(0, "/staff/admin/hours.xhtml");
        assertThat(page.locator("input[type=time]").nth(1).inputValue()).isEqualTo("23:59");
        save(page);

        assertThat(page.locator("input[type=time]").nth(1).inputValue()).isEqualTo("23:59");
        assertThat(site.number(
                        "select count(*) from opening_period where site_id = ? and opens = '00:00' and closes >= '23:59'",
                        site.id))
                .isEqualTo(7);
    }

    private HttpResponse<String> put(String path, String edition, String label) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(nodes.address(0).resolve("/api/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + edition + "\"")
                .PUT(HttpRequest.BodyPublishers.ofString(
                        "{\"label\":\"" + label + "\",\"position\":1,\"active\":true,\"zoneId\":null,\"motifs\":[]}"))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private List<String> label() throws Exception {
        return site.texts("select label from counter where id = ?", site.counters.get(0));
    }

    private static void save(Page page) {
        page.evaluate("() => { document.body.dataset.before = 'saving'; }");
        page.locator("input[type=submit]").first().click();
        page.waitForFunction("() => document.readyState === 'complete' && !document.body.dataset.before"
                + " && document.querySelector('.messages')");
    }

    private Page signIn(int agent, String then) throws Exception {
        Page page = chromium.page(1440, 900);
        page.navigate(nodes.address(0).resolve("/staff/login.xhtml").toString());
        page.locator("#login")
                .fill(site.texts("select login from agent where id = ?", site.agents.get(agent))
                        .get(0));
        page.locator("input[type=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        page.navigate(nodes.address(0).resolve(then).toString());
        return page;
    }
}
