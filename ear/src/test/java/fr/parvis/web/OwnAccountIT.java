package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.testing.Api;
import fr.parvis.testing.Browser;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent's own account on two nodes: the password, and where they are signed in. */
@UsesNodes
class OwnAccountIT {
    private static final String NEW = "une autre phrase, bien à moi";
    private static final String ACCOUNT = "/staff/account.xhtml";

    private static Nodes nodes;

    private TestSite site;

    @BeforeAll
    static void start() {
        nodes = Nodes.shared();
    }

    @BeforeEach
    void lay_a_site() throws Exception {
        site = TestSite.on(nodes, 1, 1);
        site.run("insert into motif_label (motif_id, language, label) values (?, 'fr', 'Motif')", site.motifs.get(0));
    }

    @Test
    void a_new_password_ends_what_was_open_elsewhere_on_every_node_and_stays_signed_in_here() throws Exception {
        Browser here = Browser.at(nodes, 0).signIn(site, 0);
        Browser elsewhere = Browser.at(nodes, 1).signIn(site, 0);
        Api program = new Api(nodes.address(1), site.signIn(0));
        assertThat(elsewhere.open(ACCOUNT).statusCode()).isEqualTo(200);
        assertThat(program.get("desk").statusCode()).isLessThan(300);

        assertThat(change(here, Browser.PASSWORD, NEW, NEW)).endsWith("said=CHANGED");

        assertThat(here.open(ACCOUNT).statusCode()).isEqualTo(200);
        become(302, () -> open(elsewhere));
        become(401, () -> status(program));
        assertThat(enter(NEW)).isEqualTo(302);
        assertThat(enter(Browser.PASSWORD)).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "not my password at all, une autre phrase bien à moi, une autre phrase bien à moi, WRONG",
        "une phrase que personne ne devine, une autre phrase bien à moi, une autre phrase bien à lui, TWO",
        "une phrase que personne ne devine, une phrase que personne ne devine, une phrase que personne ne devine, SAME",
        "une phrase que personne ne devine, trop court, trop court, SHORT",
        "une phrase que personne ne devine, motdepasse123, motdepasse123, COMMON"
    })
    void a_password_that_cannot_be_is_refused_in_words_and_nothing_changes(
            String present, String wanted, String again, String why) throws Exception {
        Browser here = Browser.at(nodes, 0).signIn(site, 0);

        String onward = change(here, present, wanted, again);

        assertThat(onward).endsWith("said=" + why);
        assertThat(here.open(onward).body()).contains("role=\"alert\"").containsPattern("alert\">[^<]{20,}<");
        assertThat(enter(Browser.PASSWORD)).isEqualTo(302);
    }

    @Test
    void whoever_guesses_the_present_password_at_an_open_browser_waits() throws Exception {
        Browser here = Browser.at(nodes, 0).signIn(site, 0);
        for (int guess = 0; guess < 5; guess++) {
            change(here, "guess " + guess, NEW, NEW);
        }

        assertThat(change(here, Browser.PASSWORD, NEW, NEW)).endsWith("said=WRONG");
        assertThat(enter(Browser.PASSWORD)).as("signing in is another matter").isEqualTo(302);
    }

    @Test
    void a_password_that_somebody_else_set_opens_nothing_but_the_choice_of_ones_own() throws Exception {
        Browser.givePassword(site, 0, "ADMINISTRATOR");
        Browser here = Browser.at(nodes, 0);
        assertThat(place(here.enter(Browser.login(site, 0), Browser.PASSWORD))).isEqualTo("/staff/password.xhtml");

        for (String page : new String[] {"/staff/", "/staff/counter.xhtml", ACCOUNT, "/staff/board.xhtml"}) {
            assertThat(place(here.open(page))).as(page).isEqualTo("/staff/password.xhtml");
        }
        assertThat(here.with("X-Parvis", "1").open("/api/desk").statusCode()).isEqualTo(403);
        assertThat(here.open("/staff/password.xhtml").statusCode()).isEqualTo(200);
        assertThat(change(here, Browser.PASSWORD, Browser.PASSWORD, Browser.PASSWORD))
                .isEqualTo("/staff/password.xhtml?said=SAME");

        assertThat(change(here, Browser.PASSWORD, NEW, NEW)).endsWith("said=CHANGED");
        assertThat(here.open(ACCOUNT).statusCode()).isEqualTo(200);
        assertThat(here.open("/staff/counter.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void a_program_gets_no_token_for_a_password_for_one_use() throws Exception {
        Browser.givePassword(site, 0, "ADMINISTRATOR");
        HttpResponse<String> answer = new Api(nodes.address(0), "")
                .post(
                        "agents/sign-in",
                        java.util.UUID.randomUUID(),
                        "{\"login\":\"" + Browser.login(site, 0) + "\",\"password\":\"" + Browser.PASSWORD + "\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:parvis:password-first");
    }

    @Test
    void an_agent_sees_their_browsers_and_ends_one_but_never_anothers() throws Exception {
        Browser here =
                Browser.at(nodes, 0).with("User-Agent", "Firefox/1 (Windows)").signIn(site, 0);
        Browser elsewhere =
                Browser.at(nodes, 1).with("User-Agent", "Edg/1 (Windows)").signIn(site, 0);
        TestSite foreign = TestSite.on(nodes, 1, 1);
        Browser other = Browser.at(nodes, 0).signIn(foreign, 0);
        assertThat(here.open(ACCOUNT).body()).contains("Firefox, Windows").contains("Edge, Windows");

        here.send("/staff/own/session", Map.of("session", session(foreign)));
        assertThat(other.open(ACCOUNT).statusCode()).isEqualTo(200);
        here.send(
                "/staff/own/session",
                Map.of(
                        "session",
                        Long.toString(site.number(
                                "select id from agent_session where agent_id = ? and browser like 'Edge%'",
                                site.agents.get(0)))));

        become(302, () -> open(elsewhere));
        assertThat(here.open(ACCOUNT).body()).contains("Firefox, Windows").doesNotContain("Edge, Windows");
    }

    @Test
    void everything_elsewhere_ends_at_once() throws Exception {
        Browser here = Browser.at(nodes, 0).signIn(site, 0);
        Browser elsewhere = Browser.at(nodes, 1).signIn(site, 0);

        here.send("/staff/own/session", Map.of());

        become(302, () -> open(elsewhere));
        assertThat(here.open(ACCOUNT).statusCode()).isEqualTo(200);
    }

    private static String session(TestSite of) throws Exception {
        return Long.toString(of.number("select max(id) from agent_session where agent_id = ?", of.agents.get(0)));
    }

    private int enter(String password) throws Exception {
        return Browser.at(nodes, 1)
                .with("X-Forwarded-For", "198.51.100.40")
                .enter(Browser.login(site, 0), password)
                .statusCode();
    }

    private static String change(Browser browser, String present, String wanted, String again) throws Exception {
        return place(browser.send("/staff/own/password", Map.of("present", present, "wanted", wanted, "again", again)));
    }

    private static String place(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + answer.body());
    }

    private static int open(Browser browser) {
        try {
            return browser.open(ACCOUNT).statusCode();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static int status(Api program) {
        try {
            return program.get("desk").statusCode();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The other node learns it within two seconds of its own. */
    private static void become(int status, IntSupplier asked) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (asked.getAsInt() != status && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        assertThat(asked.getAsInt()).isEqualTo(status);
    }
}
