package fr.parvis.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Closes the pages that a test opened when it ends. A staff page that is left open goes on asking its server and drawing what it
 * hears for as long as the tests after it last.
 */
public final class PagesOfATest implements BeforeEachCallback, AfterEachCallback {
    /** Those of the test that this thread runs; null between tests, so that what all tests of a class share stays open. */
    private static final ThreadLocal<List<BrowserContext>> OPEN = new ThreadLocal<>();

    static void opened(BrowserContext context) {
        List<BrowserContext> open = OPEN.get();
        if (open != null) {
            open.add(context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        OPEN.set(new ArrayList<>());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        List<BrowserContext> open = OPEN.get();
        OPEN.remove();
        open.forEach(PagesOfATest::close);
    }

    /** What a page still asks for is no longer answered by the test: an answer to a page that is being closed fails. */
    static void close(BrowserContext context) {
        context.pages().forEach(Page::unrouteAll);
        context.close();
    }
}
