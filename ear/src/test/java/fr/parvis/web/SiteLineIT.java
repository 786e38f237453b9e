package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.testing.Api;
import fr.parvis.testing.Browser;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The line on which a staff page hears of its site: of no other, for nobody unknown, for no page of another origin. */
@UsesNodes
class SiteLineIT {
    private static Nodes nodes;

    private TestSite home;
    private TestSite elsewhere;
    private String cookie;

    @BeforeAll
    static void start() {
        nodes = Nodes.shared();
    }

    @BeforeEach
    void sign_in_at_home() throws Exception {
        home = TestSite.on(nodes, 1, 1);
        elsewhere = TestSite.on(nodes, 1, 1);
        cookie = Browser.at(nodes, 0).signIn(home, 0).cookie();
    }

    @Test
    void whoever_signed_in_at_a_site_hears_of_it() throws Exception {
        CompletableFuture<String> heard = new CompletableFuture<>();
        open(home.id, cookie, null, heard);

        new Api(nodes.address(0), home.kiosk('K'))
                .post("kiosk/tickets", UUID.randomUUID(), "{\"motif\":" + home.motifs.get(0) + ",\"language\":\"fr\"}");

        assertThat(heard.get(120, TimeUnit.SECONDS)).matches("[0-9]+");
    }

    @Test
    void nobody_hears_of_a_site_that_is_not_theirs() {
        assertRefused(elsewhere.id, cookie, null, 403);
    }

    @Test
    void an_administrator_hears_of_every_site() throws Exception {
        home.run("insert into agent_role (agent_id, role) values (?, 'ADMINISTRATOR')", home.agents.get(0));
        String all = Browser.at(nodes, 0).signIn(home, 0).cookie();

        open(elsewhere.id, all, null, new CompletableFuture<>()).abort();
    }

    @Test
    void nobody_unknown_hears_anything() {
        assertRefused(home.id, "PARVIS=gone", null, 302);
    }

    @Test
    void a_page_of_another_origin_opens_no_line_with_an_agents_session() {
        assertRefused(home.id, cookie, "https://elsewhere.example", 403);
        assertRefused(home.id, cookie, "null", 403);
    }

    @Test
    void the_pages_of_the_library_open_no_line_beside_ours() {
        assertThatThrownBy(() -> open("/jakarta.faces.push/site", cookie, null, new CompletableFuture<>()))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    private void assertRefused(long siteId, String session, String origin, int status) {
        assertThatThrownBy(() -> open(siteId, session, origin, new CompletableFuture<>()))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> assertThat(
                                refused.getResponse().statusCode())
                        .isEqualTo(status));
    }

    private static WebSocket open(long siteId, String session, String origin, CompletableFuture<String> heard) {
        return open("/staff/line/" + siteId, session, origin, heard);
    }

    private static WebSocket open(String path, String session, String origin, CompletableFuture<String> heard) {
        URI address = URI.create(nodes.address(0).toString().replaceFirst("^http", "ws") + path);
        WebSocket.Builder line =
                HttpClient.newHttpClient().newWebSocketBuilder().header("Cookie", session);
        if (origin != null) {
            line.header("Origin", origin);
        }
        return line.buildAsync(address, new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                        heard.complete(text.toString());
                        return null;
                    }
                })
                .join();
    }
}
