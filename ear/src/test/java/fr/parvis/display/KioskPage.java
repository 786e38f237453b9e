package fr.parvis.display;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The touch screen in a browser, pressed as visitors press it. The address is that of a server with a token (a tablet), or
 * of a terminal's own program with the key of its screen: the screens are the same.
 */
public final class KioskPage {
    private static final String ENROLLED = "token => localStorage.setItem('parvis.device.kiosk',"
            + " JSON.stringify({token, device: {id: 1, kind: 'KIOSK', name: 'Essai', site: 'essai'}}))";
    private static final int DEAF_MS = 450;
    private static final int HEARD_MS = 400;

    private final Page page;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private KioskPage(Page page) {
        this.page = page;
        page.onRequest(request -> {
            String path = URI.create(request.url()).getPath();
            if (path.endsWith(".opus") && !request.method().equals("HEAD")) {
                said.add(path.substring("/audio/".length(), path.length() - ".opus".length()));
            }
        });
    }

    /** A plain tablet of a server. */
    public static KioskPage tablet(Page page, URI server, String token) {
        KioskPage kiosk = new KioskPage(page);
        page.navigate(server.resolve("/about/index.html").toString());
        page.evaluate(ENROLLED, token);
        page.navigate(server.resolve("/kiosk/").toString());
        kiosk.shows("attract");
        return kiosk;
    }

    /** The screen of a terminal, whose program was given this key. */
    public static KioskPage terminal(Page page, URI program, String key) {
        KioskPage kiosk = new KioskPage(page);
        page.navigate(program.resolve("/kiosk/#k=" + key).toString());
        kiosk.shows("attract");
        return kiosk;
    }

    public Page page() {
        return page;
    }

    /** Sounds asked for so far, such as {@code fr/home.title}. */
    public List<String> said() {
        return List.copyOf(said);
    }

    /** Waits until a screen is there and hears touches. */
    public KioskPage shows(String screen) {
        page.locator("[data-screen=" + screen + "]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForTimeout(DEAF_MS);
        return this;
    }

    /** Presses, and waits for the screen to which it leads. */
    public KioskPage press(String action, String screen) {
        page.locator("[data-action=" + action + "]").first().click();
        return shows(screen);
    }

    /** Presses the choice of that value, and waits for the screen to which it leads. */
    public KioskPage choose(String value, String screen) {
        page.locator("[data-value=" + value + "]").first().click();
        return shows(screen);
    }

    /** Leafs until the language is there, and takes it. */
    public KioskPage speak(String language) {
        press("languages", "language");
        while (page.locator("[data-value=" + language + "]").count() == 0) {
            press("next", "language");
        }
        return choose(language, "home");
    }

    /** Types what a keyboard types. */
    public KioskPage type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Walks with the Down key to a choice, as somebody who listens does, and presses Enter. */
    public KioskPage walkTo(String action, String screen) {
        reach(action);
        page.waitForTimeout(HEARD_MS);
        page.keyboard().press("Enter");
        return shows(screen);
    }

    private void reach(String action) {
        String reached = "() => document.activeElement.dataset.action ?? ''";
        for (int step = 0; step < 60 && !action.equals(page.evaluate(reached)); step++) {
            page.keyboard().press("ArrowDown");
        }
    }

    /** Walks with the Down key to a choice that leads nowhere, such as a key of the keypad, and presses Enter. */
    public KioskPage walkTo(String action) {
        reach(action);
        page.keyboard().press("Enter");
        return this;
    }

    /** Waits until a sound was asked for: what stands before it is said first, and takes its time. */
    public KioskPage hears(String sound) {
        for (int wait = 0; wait < 100 && !said.contains(sound); wait++) {
            page.waitForTimeout(200);
        }
        return this;
    }

    /** Presses twice in a row, as nervous fingers do, and waits for the screen to which it leads. */
    public KioskPage pressTwice(String action, String screen) {
        page.locator("[data-action=" + action + "]").first().dblclick();
        return shows(screen);
    }

    /** A scanner that types like a keyboard reads a code. */
    public KioskPage scan(String text, String screen) {
        page.evaluate(
                "text => [...text, 'Enter'].forEach(key =>"
                        + " document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))",
                text);
        return shows(screen);
    }

    /** What the visitor reads of the question and its answers; every space is a plain one. */
    public String words() {
        return page.locator("main").innerText().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /** Waits until an attribute of the screen says so. */
    public KioskPage waitsFor(String attribute, String value) {
        page.locator("[" + attribute + "=" + value + "]")
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.ATTACHED)
                        .setTimeout(90_000));
        return this;
    }

    /** An attribute of the screen, such as {@code data-printed}. */
    public String fact(String attribute) {
        return page.locator("[" + attribute + "]").first().getAttribute(attribute);
    }

    /** The number on the screen, as {@code K001}. */
    public String number() {
        return page.locator("[data-ticket]").getAttribute("data-ticket");
    }
}
