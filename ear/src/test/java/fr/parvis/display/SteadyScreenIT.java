package fr.parvis.display;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.PagesOfATest;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A shared tablet: what one visitor does to the page with their fingers is not there for the next one. */
@ExtendWith(PagesOfATest.class)
class SteadyScreenIT {
    private static final String FACTS = "{\"site\":{\"name\":\"CCAS\",\"zone\":\"Europe/Paris\"},\"open\":true,"
            + "\"now\":\"2026-11-23T09:42:00Z\",\"sequence\":1,\"languages\":[\"fr\",\"en\",\"ar\"],\"motifs\":[],"
            + "\"mail\":true,\"places\":true,\"codes\":true,\"letter\":\"K\"}";
    /** As a tablet does whose settings let people enlarge every page, whatever the page says. */
    private static final String ALLOW =
            "() => { addEventListener('touchmove', event => event.stopImmediatePropagation(),"
                    + " { capture: true }); const style = new CSSStyleSheet();"
                    + " style.replaceSync('* { touch-action: auto !important }'); document.adoptedStyleSheets = [style]; }";

    private static StaticScreens screens;
    private static Chromium chromium;

    private Page page;

    @BeforeAll
    static void open() throws IOException {
        screens = StaticScreens.open();
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
        screens.close();
    }

    @BeforeEach
    void show_the_kiosk_on_a_tablet() {
        page = chromium.page(new Browser.NewContextOptions()
                .setViewportSize(800, 1280)
                .setHasTouch(true)
                .setIsMobile(true));
        page.route("**/api/**", SteadyScreenIT::answer);
        // Browsers hold a panel awake in a secure context only, such as localhost or https.
        page.navigate(screens.secureAddress("/about/index.html"));
        page.evaluate("() => localStorage.setItem('parvis.device.kiosk', JSON.stringify({token: 'none', device: {}}))");
        page.clock().install();
        page.navigate(screens.secureAddress("/kiosk/index.html"));
        page.locator("[data-screen=attract]").waitFor();
        page.clock().runFor(1_000);
        page.locator("[data-action=start]").dispatchEvent("click");
        page.locator("[data-screen=home]").waitFor();
    }

    @Test
    void two_fingers_do_not_enlarge_the_page() {
        pinch();

        assertThat(scale()).isEqualTo(1);
    }

    @Test
    void where_the_tablet_allows_it_anyway_the_next_visitor_finds_the_page_as_it_was() {
        page.evaluate(ALLOW);
        pinch();
        assertThat(scale()).as("the visitor has enlarged the page").isGreaterThan(1);
        page.clock().runFor(95_000);
        page.locator("[data-screen=attract]").waitFor();
        page.waitForFunction("() => visualViewport.scale === 1");

        assertThat(page.evaluate("() => localStorage.getItem('parvis.device.kiosk')"))
                .as("it is still enrolled")
                .isNotNull();
    }

    @Test
    void a_page_enlarged_while_nobody_visits_comes_back_too() {
        page.clock().runFor(95_000);
        page.locator("[data-screen=attract]").waitFor();
        page.evaluate(ALLOW);
        pinch();
        assertThat(scale()).isGreaterThan(1);
        page.clock().runFor(6_000);
        page.waitForFunction("() => visualViewport.scale === 1");
    }

    @Test
    void keys_wheels_menus_and_selections_of_the_browser_are_refused() {
        assertThat(refused("new WheelEvent('wheel', { ctrlKey: true, deltaY: -100, bubbles: true, cancelable: true })"))
                .isTrue();
        for (String key : new String[] {"+", "-", "=", "0"}) {
            assertThat(refused("new KeyboardEvent('keydown', { ctrlKey: true, key: '" + key
                            + "', bubbles: true, cancelable: true })"))
                    .as("Ctrl " + key)
                    .isTrue();
        }
        for (String name : new String[] {"contextmenu", "dragstart", "selectstart", "gesturestart"}) {
            assertThat(refused("new Event('" + name + "', { bubbles: true, cancelable: true })"))
                    .as(name)
                    .isTrue();
        }
        assertThat(refused("new KeyboardEvent('keydown', { key: '0', bubbles: true, cancelable: true })"))
                .as("a code is typed")
                .isFalse();
    }

    @Test
    void the_panel_is_held_awake_again_whenever_the_lock_was_lost() {
        page.waitForFunction("() => document.documentElement.dataset.awake !== undefined");

        page.addInitScript(
                "window.locks = []; Object.defineProperty(Navigator.prototype, 'wakeLock', { value: {"
                        + " request: async kind => { const lock = new EventTarget(); window.locks.push(lock); return lock; } } });");
        page.navigate(screens.secureAddress("/kiosk/index.html"));
        page.waitForFunction("() => document.documentElement.dataset.awake === 'held'");
        page.evaluate("() => window.locks[0].dispatchEvent(new Event('release'))");
        page.waitForFunction("() => window.locks.length === 2 && document.documentElement.dataset.awake === 'held'");

        page.addInitScript("delete Navigator.prototype.wakeLock;");
        page.navigate(screens.secureAddress("/wall/index.html"));
        page.waitForFunction("() => document.documentElement.dataset.awake === 'missing'");
    }

    private boolean refused(String event) {
        return Boolean.FALSE.equals(page.evaluate("() => document.querySelector('h1').dispatchEvent(" + event + ")"));
    }

    private double scale() {
        return ((Number) page.evaluate("() => visualViewport.scale")).doubleValue();
    }

    private void pinch() {
        CDPSession fingers = page.context().newCDPSession(page);
        touch(fingers, "touchStart", 40);
        for (int apart = 50; apart <= 300; apart += 25) {
            touch(fingers, "touchMove", apart);
        }
        touch(fingers, "touchEnd", -1);
        fingers.detach();
    }

    private static void touch(CDPSession fingers, String type, int apart) {
        JsonArray points = new JsonArray();
        for (int finger = 0; finger < 2 && apart >= 0; finger++) {
            JsonObject point = new JsonObject();
            point.addProperty("x", 400 + (finger == 0 ? -apart : apart));
            point.addProperty("y", 600);
            point.addProperty("id", finger);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        fingers.send("Input.dispatchTouchEvent", event);
    }

    private static void answer(Route route) {
        boolean facts = route.request().url().endsWith("/api/kiosk");
        route.fulfill(new Route.FulfillOptions()
                .setStatus(facts ? 200 : 404)
                .setContentType("application/json")
                .setBody(facts ? FACTS : "{}"));
    }
}
