package fr.parvis.counter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.identity.PasswordHashing;
import fr.parvis.testing.Api;
import fr.parvis.testing.HiddenTab;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A counter page behind another tab, while its agent works in other software. {@code PARVIS_HIDDEN_MINUTES=10} lets it stay
 * there for ten minutes; without it three signs of life are enough (docs/counters.md).
 */
@UsesNodes
class HiddenPageIT {
    private static final String PASSWORD = "une phrase que personne ne devine";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int SIGNS = 3;

    private final Nodes nodes = Nodes.shared();

    @Test
    void a_page_behind_another_tab_keeps_its_counter_though_its_own_timers_are_slowed_down() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 1);
        site.run("insert into motif_label (motif_id, language, label) values (?, 'fr', 'Manger')", site.motifs.get(0));
        site.run(
                "update agent set password_hash = ? where id = ?",
                new PasswordHashing().hash(PASSWORD),
                site.agents.get(0));
        new Api(nodes.address(0), site.signIn(0))
                .post("desk/open", UUID.randomUUID(), "{\"counter\":" + site.counters.get(0) + "}");
        try (HiddenTab tab = new HiddenTab()) {
            tab.open(nodes.address(0).resolve("/staff/counter.xhtml"), "PARVIS", session(site));
            String opened = seen(site);
            String first = another(tab, site, opened);
            assertThat(tab.ask("location.pathname")).isEqualTo("/staff/counter.xhtml");
            tab.ask("window.ticks = 0, setInterval(() => window.ticks++, 1000)");
            tab.hide();
            String last = stay(tab, site, first);

            assertThat(tab.ask("document.visibilityState")).isEqualTo("hidden");
            if (minutes() > 0) {
                assertThat(Integer.parseInt(tab.ask("window.ticks")))
                        .as("the page's own timers are slowed down, seconds that it noticed")
                        .isLessThan(ticksAtFullSpeed() * 2 / 3);
            }
            assertThat(last).isNotEqualTo(first);
            assertThat(site.number(
                            "select count(*) from counter_session where site_id = ? and closed_at is null", site.id))
                    .as("the agent still has the counter")
                    .isEqualTo(1);
        }
    }

    /** Signs of life come every twenty seconds: so many seconds pass at least between the first and the last. */
    private static int ticksAtFullSpeed() {
        return minutes() > 0 ? minutes() * 60 : (SIGNS - 1) * 20;
    }

    private static int minutes() {
        String wanted = System.getenv("PARVIS_HIDDEN_MINUTES");
        return wanted == null ? 0 : Integer.parseInt(wanted);
    }

    private String stay(HiddenTab tab, TestSite site, String first) throws Exception {
        String last = first;
        Instant end = Instant.now().plus(Duration.ofMinutes(minutes()));
        for (int sign = 0; sign < SIGNS || Instant.now().isBefore(end); sign++) {
            last = another(tab, site, last);
        }
        return last;
    }

    /** Waits for the next sign of life. */
    private String another(HiddenTab tab, TestSite site, String before) throws Exception {
        Instant late = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(late)) {
            String now = seen(site);
            if (!now.equals(before)) {
                return now;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("No sign of life after " + before + " from " + tab.ask("location.href"));
    }

    private static String seen(TestSite site) throws Exception {
        return site.texts("select last_seen_at from counter_session where site_id = ? order by id desc", site.id)
                .get(0);
    }

    private String session(TestSite site) throws Exception {
        String login = site.texts("select login from agent where id = ?", site.agents.get(0))
                .get(0);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(nodes.address(0).resolve(URI.create("/staff/sign-in")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Origin", nodes.address(0).toString())
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "login=" + login + "&password=" + PASSWORD.replace(' ', '+')))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        Matcher cookie = Pattern.compile("PARVIS=([^;]+)")
                .matcher(String.join(" ", answer.headers().allValues("Set-Cookie")));
        assertThat(cookie.find()).as("signed in: " + answer.statusCode()).isTrue();
        return cookie.group(1);
    }
}
