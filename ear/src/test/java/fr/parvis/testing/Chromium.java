package fr.parvis.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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

    private static final List<Path> PROGRAMS = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the browser without a window. */
    public static Chromium open() {
        Path program = PROGRAMS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The browser tests need Chromium: apt-get install chromium"));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        return new Chromium(playwright, browser);
    }

    /** An empty page of that size in pixels, French and in the time zone of Paris. */
    public Page page(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris"));
        return context.newPage();
    }

    /** What axe holds against the page at WCAG 2.2 level AA, one line each. */
    public static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
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
