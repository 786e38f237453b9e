package fr.parvis.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The machine's own Chromium, for tests that look at pages as people do. Each {@link #page} is a browser of its own: two
 * pages share no cookie.
 */
public final class Chromium implements AutoCloseable {

    private static final List<Path> WHOLE = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));

    /** The same engine without what draws windows comes first: on two processors it takes less than half of their time. */
    private static final List<Path> ENGINES = Stream.concat(
                    Stream.of(Path.of("/usr/bin/chromium-headless-shell")), WHOLE.stream())
            .toList();

    /**
     * The name by which the browsers of the tests know this machine. It is no {@code localhost}: for browsers that one is
     * secure, and what they send and allow there hides what people meet who type the name of a server (ADR 0060).
     */
    public static final String HOST = "parvis.test";

    private static final List<String> ALWAYS =
            List.of("--no-sandbox", "--disable-dev-shm-usage", "--host-resolver-rules=MAP *.test 127.0.0.1");

    /** A busy machine is no fault of a page: what comes at last has come. */
    private static final double PATIENCE_MILLIS = 120_000;

    private static final List<String> LEVEL = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the browser without a window; with further options of its command line, such as a camera, the whole browser. */
    public static Chromium open(String... options) {
        Path program = (options.length == 0 ? ENGINES : WHOLE)
                .stream()
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
        return new Chromium(playwright, browser);
    }

    /** An empty page of that size in pixels, French and in the time zone of Paris. */
    public Page page(int width, int height) {
        return page(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    /** An empty page of a browser of its own, French and in the time zone of Paris, set as wished. */
    public Page page(Browser.NewContextOptions wishes) {
        BrowserContext context = browser.newContext(wishes.setLocale("fr-FR").setTimezoneId("Europe/Paris"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /** The same address by the name that browsers use. */
    public static URI named(URI address) {
        return URI.create(address.toString().replaceFirst("//(127\\.0\\.0\\.1|localhost)", "//" + HOST));
    }

    /** Makes a page ready for {@link #quickBarriers}, once for all that it shows without being loaded again. */
    public static void prepareBarriers(Page page) {
        new AxeBuilder(page).withTags(LEVEL).analyze();
    }

    /** What axe holds against what a prepared page shows now, one line each. */
    public static List<String> quickBarriers(Page page) {
        Object found = page.evaluate(
                "tags => axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then(result =>"
                        + " result.violations.flatMap(rule => rule.nodes.map(node =>"
                        + " `${rule.id}: ${rule.help} at ${node.target} ${node.html}`)))",
                LEVEL);
        return ((List<?>) found).stream().map(Object::toString).toList();
    }

    /** What axe holds against the page at WCAG 2.2 level AA, one line each. */
    public static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .withTags(LEVEL).analyze().getViolations().stream()
                        .flatMap(Chromium::lines)
                        .toList();
    }

    private static Stream<String> lines(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> rule.getId() + ": " + rule.getHelp() + " at " + node.getTarget() + " " + node.getHtml());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
