package fr.parvis.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The machine's own Chromium, for tests that look at pages as people do. Each {@link #page} is a browser of its own: two
 * pages share no cookie. The program behind it is started once for each test class that runs at the same time, and handed on.
 */
public final class Chromium implements AutoCloseable {

    /** The engine without what draws windows comes first: on two processors it takes less than half of their time. */
    private static final List<Path> ENGINES = Stream.of(
                    "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/google-chrome")
            .map(Path::of)
            .toList();

    /**
     * The name by which the browsers of the tests know this machine. It is no {@code localhost}: for browsers that one is
     * secure, and what they send and allow there hides what people meet who type the name of a server (ADR 0060). A page that needs
     * a secure place, such as one with a camera, is opened at {@code 127.0.0.1}: the tests have no certificate.
     */
    public static final String HOST = "parvis.test";

    private static final List<String> ALWAYS =
            List.of("--no-sandbox", "--disable-dev-shm-usage", "--host-resolver-rules=MAP *.test 127.0.0.1");

    /** A busy machine is no fault of a page: what comes at last has come. */
    private static final double PATIENCE_MILLIS = 120_000;

    private static final double BETWEEN_LOOKS_MILLIS = 250;

    /** The tags of axe for WCAG 2.2 at level AA, which holds those before it and level A. */
    public static final List<String> LEVEL = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Programs without options of their own that no test class has at the moment. */
    private static final Deque<Chromium> IDLE = new ArrayDeque<>();

    private final Playwright playwright;
    private final Browser browser;
    private final boolean plain;

    private Chromium(Playwright playwright, Browser browser, boolean plain) {
        this.playwright = playwright;
        this.browser = browser;
        this.plain = plain;
    }

    /** Opens the browser without a window, with further options of its command line, such as a camera. */
    public static Chromium open(String... options) {
        Chromium idle;
        synchronized (IDLE) {
            idle = options.length == 0 ? IDLE.poll() : null;
        }
        return idle != null && idle.browser.isConnected() ? idle : start(options);
    }

    private static Chromium start(String... options) {
        Path program = ENGINES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium: apt-get install chromium chromium-headless-shell"));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(Stream.concat(ALWAYS.stream(), Stream.of(options))
                                .toList()));
        return new Chromium(playwright, browser, options.length == 0);
    }

    /** An empty page of that size in pixels, French and in the time zone of Paris. */
    public Page page(int width, int height) {
        return page(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    /**
     * An empty page of a browser of its own, French and in the time zone of Paris, set as wished. Nothing moves on it, unless motion
     * is wished for: without a graphics processor each picture of a motion is drawn by those that the servers need.
     */
    public Page page(Browser.NewContextOptions wishes) {
        if (wishes.reducedMotion == null) {
            wishes.setReducedMotion(ReducedMotion.REDUCE);
        }
        BrowserContext context = browser.newContext(wishes.setLocale("fr-FR").setTimezoneId("Europe/Paris"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        PagesOfATest.opened(context);
        return context.newPage();
    }

    /** The same address by the name that browsers use. */
    public static URI named(URI address) {
        return URI.create(address.toString().replaceFirst("//(127\\.0\\.0\\.1|localhost)", "//" + HOST));
    }

    /** Makes a page ready for {@code axe.run}, until it is loaded again. */
    public static void prepareBarriers(Page page) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript() + "; undefined");
        }
    }

    /** What axe holds against the page at WCAG 2.2 level AA, one line each. None of our pages has a frame in it. */
    public static List<String> barriers(Page page) {
        prepareBarriers(page);
        Object found = page.evaluate(
                "tags => axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then(result =>"
                        + " result.violations.flatMap(rule => rule.nodes.map(node =>"
                        + " `${rule.id}: ${rule.help} at ${node.target} ${node.html}`)))",
                LEVEL);
        return ((List<?>) found).stream().map(Object::toString).toList();
    }

    /** Waits until something holds, with a look now and then: each look costs the page, its server or this program something. */
    public static void until(Page page, BooleanSupplier holds) {
        long end = System.nanoTime() + (long) (PATIENCE_MILLIS * 2_000_000);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It never came at " + page.url());
            }
            page.waitForTimeout(BETWEEN_LOOKS_MILLIS);
        }
    }

    /** Closes every page; the program is left to whoever opens the next one. */
    @Override
    public void close() {
        if (!plain) {
            end();
            return;
        }
        new ArrayList<>(browser.contexts()).forEach(PagesOfATest::close);
        synchronized (IDLE) {
            IDLE.push(this);
        }
    }

    /** Ends the programs when no test comes any more. */
    static void endAll() {
        synchronized (IDLE) {
            IDLE.forEach(Chromium::end);
            IDLE.clear();
        }
    }

    private void end() {
        browser.close();
        playwright.close();
    }
}
