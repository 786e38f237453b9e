package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.sun.net.httpserver.HttpServer;
import fr.parvis.identity.PasswordHashing;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The doors in a real browser that knows the server by a name, and foreign pages that try the same. */
@UsesNodes
class AnyNameIT {
    private static final String PASSWORD = "une phrase que personne ne devine";

    private static Nodes nodes;
    private static Chromium chromium;
    private static HttpServer foreign;
    private static volatile String evil = "";

    private TestSite site;
    private String login;

    @BeforeAll
    static void open() throws Exception {
        nodes = Nodes.shared();
        chromium = Chromium.open();
        foreign = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        foreign.createContext("/", exchange -> {
            byte[] page = ("<!DOCTYPE html><title>Ailleurs</title>" + evil).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        foreign.start();
    }

    @AfterAll
    static void close() {
        foreign.stop(0);
        chromium.close();
    }

    @BeforeEach
    void take_somebody_on() throws Exception {
        site = TestSite.on(nodes, 1, 1);
        site.run("insert into motif_label (motif_id, language, label) values (?, 'fr', 'Manger')", site.motifs.get(0));
        long agent = site.agents.get(0);
        site.run("update agent set password_hash = ? where id = ?", new PasswordHashing().hash(PASSWORD), agent);
        login = site.texts("select login from agent where id = ?", agent).get(0);
    }

    @Test
    void an_agent_signs_in_and_out_by_a_name() {
        Page page = signedIn();
        page.locator("details.me summary").click();
        page.locator(".me form[action='/staff/sign-out'] button").click();
        page.locator("#signIn").waitFor();

        page.navigate(address("/staff/board.xhtml"));
        assertThat(page.url()).contains("login");
    }

    @Test
    void a_page_whose_browser_names_no_sender_is_known_by_its_seal() {
        Page page = chromium.page(1440, 900);
        page.route("**/staff/sign-*", route -> {
            Map<String, String> sent = new HashMap<>(route.request().headers());
            sent.keySet().removeIf(name -> name.startsWith("sec-fetch") || name.equals("referer"));
            sent.put("origin", "null");
            route.resume(new Route.ResumeOptions().setHeaders(sent));
        });
        enter(page);

        assertThat(page.locator(".app").count()).isEqualTo(1);
    }

    @Test
    void a_wrong_password_is_said_and_neither_reload_nor_back_meets_the_browser_s_own_page() {
        Page page = chromium.page(1440, 900);
        page.navigate(address("/staff/login.xhtml"));
        for (int guess = 0; guess < 2; guess++) {
            page.locator("#login").fill(login);
            page.locator("#password").fill("faux");
            page.keyboard().press("Enter");
            page.locator(".refusal:not(:empty)").waitFor();
        }
        assertThat(page.locator("#login").inputValue()).isEqualTo(login);
        page.reload();
        page.goBack();
        page.locator("#signIn").waitFor();
        assertThat(page.locator("h1").innerText()).isEqualTo("Connexion");
    }

    @Test
    void no_foreign_page_signs_anybody_in_or_out() {
        Page page = signedIn();
        String port = ":" + foreign.getAddress().getPort() + "/";
        evil = "<form method=post action='" + address("/staff/sign-out") + "'><button>Gagnez</button></form>";
        page.navigate("http://ailleurs.test" + port);
        page.waitForNavigation(() -> page.locator("button").click());
        assertThat(page.locator("h1").innerText())
                .as("the cookie is not sent with it")
                .isEqualTo("Connexion");
        page.navigate(address("/staff/board.xhtml"));
        page.locator(".app").waitFor();

        page.navigate("http://" + Chromium.HOST + port);
        Response refused = page.waitForNavigation(() -> page.locator("button").click());
        assertThat(page.locator("h1").innerText())
                .as("another program on the same host gets the cookie sent")
                .contains("ne vient pas d’une page de Parvis");
        assertThat(refused.status()).isEqualTo(403);
        page.locator(".plain-page a").click();
        page.locator(".app").waitFor();
    }

    @Test
    void a_sandboxed_frame_which_sends_the_origin_null_opens_nothing() {
        Page page = chromium.page(1440, 900);
        evil =
                "<iframe name=trap sandbox='allow-forms allow-top-navigation' srcdoc=\"<form method=post target=_top action='"
                        + address("/staff/sign-in") + "'><input name=login value='" + login
                        + "'><input name=password value='"
                        + PASSWORD + "'><button>Gagnez</button></form>\"></iframe>";
        page.navigate("http://ailleurs.test:" + foreign.getAddress().getPort() + "/");
        page.waitForNavigation(
                () -> page.frameLocator("iframe").locator("button").click());
        page.navigate(address("/staff/board.xhtml"));

        assertThat(page.url()).contains("login");
    }

    private Page signedIn() {
        Page page = chromium.page(1440, 900);
        enter(page);
        return page;
    }

    private void enter(Page page) {
        page.navigate(address("/staff/login.xhtml"));
        assertThat(page.evaluate("isSecureContext"))
                .as("a name is no secure place")
                .isEqualTo(false);
        page.locator("#login").fill(login);
        page.locator("#password").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        page.locator(".app").waitFor();
    }

    private static String address(String path) {
        return nodes.page(0).resolve(path).toString();
    }
}
