package fr.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import fr.parvis.testing.Api;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.Pictures;
import fr.parvis.testing.SignedIn;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trail stands, is read by administrators and auditors only, and tells what changed and who was refused. */
@UsesNodes
class TrailIT {
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
    void a_site() throws Exception {
        site = TestSite.on(nodes, 2, 2);
        site.run(
                "insert into motif_label (motif_id, language, label) select id, 'fr', 'Manger' from motif where site_id = ?",
                site.id);
    }

    @Test
    void no_line_of_the_trail_is_changed_or_taken_out_by_anybody_who_may_do_everything_else() throws Exception {
        long young = line("now()");
        long old = line("timestamptz '1999-01-01 00:00Z'");

        for (String attempt : List.of(
                "update audit_entry set detail = 'x' where id = " + old,
                "delete from audit_entry where id = " + young,
                "delete from audit_entry where id = " + old,
                "truncate audit_entry",
                "begin; select set_config('parvis.forgetting_audit', 'on', true); delete from audit_entry where id = "
                        + old + "; commit")) {
            assertThatThrownBy(() -> execute(attempt)).as(attempt).isInstanceOf(SQLException.class);
        }
        assertThat(site.number("select forget_audit_entries(now() + interval '1 day', 0)"))
                .isZero();
        assertThat(site.number("select count(*) from audit_entry where id in (?, ?)", young, old))
                .isEqualTo(2);

        try (Connection connection = nodes.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select forget_audit_entries(now() + interval '1 day', 100000000)");
            try (ResultSet left = statement.executeQuery(
                    "select count(*), min(id) from audit_entry where id in (" + young + ", " + old + ")")) {
                left.next();
                assertThat(left.getLong(1)).as("however much is asked for").isOne();
                assertThat(left.getLong(2)).isEqualTo(young);
            }
            connection.rollback();
        }
        site.number("select forget_audit_entries(timestamptz '1999-06-01 00:00Z', 100)");
        assertThat(site.texts("select id from audit_entry where id in (?, ?)", young, old))
                .containsExactly(Long.toString(young));
    }

    @Test
    void an_auditor_reads_what_changed_from_what_to_what_and_changes_nothing() throws Exception {
        Api administrator = api(0, "ADMINISTRATOR");
        String counter = "{\"label\":\"Bureau des aides\",\"position\":3,\"active\":true,\"motifs\":[]}";
        assertThat(administrator
                        .put("sites/" + site.code() + "/counters/" + site.counters.get(1), counter)
                        .statusCode())
                .isBetween(200, 299);
        site.run("delete from agent_role where agent_id = ?", site.agents.get(1));
        Api auditor = api(1, "AUDITOR");

        HttpResponse<String> file = auditor.get("trail.csv?what=counter-changed&site=" + site.id);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(List.of(file.body().split("\r\n")))
                .hasSize(2)
                .element(1)
                .asString()
                .contains("\"Agent 1\"")
                .contains("\"Guichet modifié\"")
                .contains("Nom : Guichet 2 → Bureau des aides");
        assertThat(site.number(
                        "select count(*) from audit_entry where action = 'trail-exported' and actor_id = ?",
                        site.agents.get(1)))
                .isOne();
        assertThat(auditor.get("agents").statusCode()).isEqualTo(403);
        assertThat(auditor.get("sites/" + site.code() + "/board").statusCode()).isEqualTo(403);
    }

    @Test
    void who_asks_for_what_is_not_theirs_is_in_the_trail_once_however_often_they_ask() throws Exception {
        Api agent = api(0, "AGENT");
        for (int ask = 0; ask < 40; ask++) {
            assertThat(agent.get("trail.csv?from=2026-01-01").statusCode()).isEqualTo(403);
        }
        Api kiosk = new Api(nodes.address(0), site.kiosk('B'));
        assertThat(kiosk.get("agents").statusCode()).isEqualTo(403);

        assertThat(site.texts(
                        "select detail from audit_entry where action = 'access-refused' and actor_kind = 'AGENT' and actor_id = ?",
                        site.agents.get(0)))
                .containsExactly("GET /api/trail.csv");
        List<String> log = Files.readAllLines(
                Path.of(System.getProperty("parvis.build"), "servers-of-tests/node-0/log/server.log"));
        assertThat(log.stream().filter(line -> line.contains("Refused: AGENT " + site.agents.get(0) + ",")))
                .hasSize(1);
        assertThat(log).noneMatch(line -> line.contains("EJBAccessException") || line.contains("ForbiddenException"));
        assertThat(site.texts(
                        "select detail from audit_entry where action = 'access-refused' and site_id = ? and actor_kind = 'DEVICE'",
                        site.id))
                .containsExactly("GET /api/agents");
    }

    @Test
    void a_form_about_another_site_is_refused_in_words_told_and_leaves_no_stack() throws Exception {
        TestSite other = TestSite.on(nodes, 1, 1);
        Page page = new SignedIn(nodes, site).open(chromium, 1);
        site.run("delete from agent_role where agent_id = ? and role = 'ADMINISTRATOR'", site.agents.get(1));
        String mine = "/staff/admin/counters.xhtml?id=" + site.counters.get(0);
        visit(page, mine);
        for (int reading = 0;
                reading < 60 && page.locator("nav a[href$='agents.xhtml']").count() > 0;
                reading++) {
            page.waitForTimeout(500);
            visit(page, mine);
        }

        page.evaluate(
                "id => { document.querySelector('input[id$=\":id\"], input[id=\"set:id\"]').value = id; }",
                Long.toString(other.counters.get(0)));
        page.locator("input[id$=label]").fill("Autre");
        page.locator("input[type=submit].primary, button.primary").first().click();
        page.waitForFunction("() => document.title.length > 0 && !document.querySelector('input[id$=label]')");

        assertThat(site.texts("select label from counter where id = ?", other.counters.get(0)))
                .containsExactly("Guichet 1");
        assertThat(site.texts(
                        "select detail from audit_entry where action = 'access-refused' and actor_id = ?",
                        site.agents.get(1)))
                .containsExactly("POST /staff/admin/counters.xhtml");
        assertThat(Files.readAllLines(
                        Path.of(System.getProperty("parvis.build"), "servers-of-tests/node-0/log/server.log")))
                .noneMatch(line -> line.contains("EJBAccessException"));
        page.context().close();
    }

    @Test
    void a_wrong_login_is_in_the_trail_also_when_nobody_has_that_name_and_never_what_was_typed() throws Exception {
        long before = refusedLogins();
        String nobody = "quelqu.un-" + UUID.randomUUID().toString().substring(0, 8);
        new Api(nodes.address(0), "")
                .post(
                        "agents/sign-in",
                        UUID.randomUUID(),
                        "{\"login\":\"" + nobody + "\",\"password\":\"secret-typed\"}");

        assertThat(refusedLogins()).isGreaterThan(before);
        assertThat(site.number(
                        "select count(*) from audit_entry where detail like ? or changes like ?",
                        "%" + nobody + "%",
                        "%secret-typed%"))
                .isZero();
    }

    @Test
    void the_pages_are_readable_by_everybody_who_may_and_closed_to_others() throws Exception {
        change("counter-changed", "label\tGuichet 1\tBureau 1\nmotifs\t3, 7\t3");
        change("agent-changed", "displayName\tInès\tInès M.\nroles\tAGENT\tAGENT, MANAGER");
        execute("insert into retention_round (night, node, began_at, alive_at, ended_at) values"
                + " (current_date - 4000, 'node-1', now(), now(), now()) on conflict do nothing");
        Page page = new SignedIn(nodes, site).open(chromium, 0);

        visit(page, "/staff/admin/trail.xhtml?site=" + site.id + "&what=SETTINGS");
        assertThat(page.locator(".lines tbody tr").count()).isOne();
        page.locator(".lines summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".changes").innerText()).contains("Guichet 1").contains("Bureau 1");
        assertThat(page.locator(".lines time").innerText()).matches("\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d");
        assertThat(Chromium.barriers(page)).isEmpty();
        pictures(page, "trail");

        visit(page, "/staff/admin/trail.xhtml?what=no-such-act&from=2026-99-99&page=0&who=agent-x");
        assertThat(page.locator(".lines tbody tr").count()).isPositive();

        visit(page, "/staff/admin/retention.xhtml");
        assertThat(page.locator("table").first().innerText())
                .contains("Rendez-vous")
                .contains("7 jours");
        assertThat(Chromium.barriers(page)).isEmpty();
        pictures(page, "retention");
        page.context().close();

        site.run("delete from agent_role where agent_id = ? and role <> 'AGENT'", site.agents.get(0));
    }

    private void visit(Page page, String path) {
        page.navigate(nodes.page(0).resolve(path).toString());
        page.locator("h1").waitFor();
    }

    private static void pictures(Page page, String name) {
        for (int width : new int[] {1440, 720}) {
            page.setViewportSize(width, 900);
            Pictures.keep(page, name + "-" + width);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(name + " at " + width)
                    .isTrue();
        }
        page.setViewportSize(1440, 900);
    }

    private Api api(int agent, String role) throws SQLException {
        site.run(
                "insert into agent_role (agent_id, role) values (?, ?) on conflict do nothing",
                site.agents.get(agent),
                role);
        return new Api(nodes.address(0), site.signIn(agent));
    }

    private long refusedLogins() throws SQLException {
        return site.number("select count(*) from audit_entry where action = 'sign-in-refused' and subject_id is null");
    }

    private long line(String at) throws SQLException {
        long id = site.number("select nextval('audit_seq')");
        site.run(
                "insert into audit_entry (id, at, site_id, actor_kind, action) values (?, " + at
                        + ", ?, 'SERVER', 'night-learnt')",
                id,
                site.id);
        return id;
    }

    private void change(String action, String changes) throws SQLException {
        site.run(
                "insert into audit_entry (id, at, site_id, actor_kind, actor_id, action, subject_id, changes) values"
                        + " (nextval('audit_seq'), now(), ?, 'AGENT', ?, ?, ?, ?)",
                site.id,
                site.agents.get(0),
                action,
                site.counters.get(0),
                changes);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = nodes.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
