package fr.parvis.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.testing.Browser;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The machine's own command line lets an administrator in, as somebody would type it beside a running reception. */
@UsesNodes
class LetInIT {
    private static Nodes nodes;

    private TestSite site;
    private String login;

    @BeforeAll
    static void start() {
        nodes = Nodes.shared();
    }

    @BeforeEach
    void take_an_administrator_on() throws Exception {
        site = TestSite.on(nodes, 1, 1);
        site.run("insert into agent_role (agent_id, role) values (?, 'ADMINISTRATOR')", site.agents.get(0));
        login = Browser.login(site, 0);
    }

    @Test
    void an_administrator_is_let_in_once_while_strangers_guess_and_chooses_a_password() throws Exception {
        Browser before = Browser.at(nodes, 1).signIn(site, 0);
        Browser here = Browser.at(nodes, 1).with("X-Forwarded-For", "198.51.100.90");
        for (int guess = 0; guess < 6; guess++) {
            here.enter(login, "guess " + guess);
        }
        site.run("update agent set active = false where id = ?", site.agents.get(0));

        Said said = letIn(login);

        assertThat(said.code()).as(said.words()).isZero();
        String password = said.words().strip().replaceFirst("(?s).*\n", "");
        assertThat(password).matches("([0-9A-Z]{4}-){4}[0-9A-Z]{4}");
        assertThat(here.enter(login, password).headers().firstValue("Location")).hasValue("/staff/password.xhtml");
        assertThat(site.number(
                        "select count(*) from audit_entry where action = 'administrator-let-in' and subject_id = ?",
                        site.agents.get(0)))
                .isEqualTo(1);
        assertThat(site.number(
                        "select count(*) from agent_session where agent_id = ? and ended_at is null",
                        site.agents.get(0)))
                .as("only the new one")
                .isEqualTo(1);
        assertThat(before.cookie()).isNotEmpty();
    }

    @Test
    void whoever_is_no_administrator_is_not_let_in_and_it_says_who_is() throws Exception {
        TestSite other = TestSite.on(nodes, 1, 1);

        Said said = letIn(Browser.login(other, 0));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words()).contains("There is no administrator").contains(login);
    }

    private record Said(int code, String words) {}

    private static Said letIn(String who) throws Exception {
        ProcessBuilder command = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("parvis.build") + "/classes:" + System.getProperty("parvis.build")
                                + "/launcher/*",
                        "fr.parvis.launcher.LetIn",
                        who)
                .redirectErrorStream(true);
        try (Connection database = nodes.connect()) {
            command.environment().put("PARVIS_DB_URL", database.getMetaData().getURL());
        }
        Process process = command.start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }
}
