package fr.parvis.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Pictures of pages, for people to look at: taken only when the environment variable {@code PARVIS_PICTURES} names a folder. To
 * draw and pack them takes a third of the processor time of the tests of screens, and no test judges by them.
 */
public final class Pictures {
    private static final Optional<Path> FOLDER =
            Optional.ofNullable(System.getenv("PARVIS_PICTURES")).map(Path::of).map(Path::toAbsolutePath);

    private Pictures() {}

    /** Where they go; empty when nobody asked for pictures. */
    public static Optional<Path> folder() {
        return FOLDER;
    }

    /** Keeps what the page shows now as {@code name.png}. */
    public static void keep(Page page, String name) {
        FOLDER.ifPresent(
                folder -> page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png"))));
    }

    /** Keeps a staff page as {@code name-1440.png} and {@code name-720.png}, and as {@code name-dark.png}. */
    public static void keepStaff(Page page, String name) {
        if (FOLDER.isEmpty()) {
            return;
        }
        for (int width : new int[] {720, 1440}) {
            page.setViewportSize(width, 900);
            keep(page, name + "-" + width);
        }
        wear(page, "dark", ColorScheme.DARK);
        keep(page, name + "-dark");
        wear(page, "light", ColorScheme.LIGHT);
    }

    private static void wear(Page page, String theme, ColorScheme scheme) {
        page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }
}
