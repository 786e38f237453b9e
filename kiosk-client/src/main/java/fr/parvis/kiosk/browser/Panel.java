package fr.parvis.kiosk.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of the screen as X tells it (program {@code xrandr}). On a bare X server nobody makes a window as large as the
 * screen, so Chromium is told; where X tells nothing, a desktop will do it.
 */
final class Panel {
    private static final Pattern SIZE = Pattern.compile("current (\\d{3,5}) x (\\d{3,5})");
    private static final int PATIENCE_SECONDS = 3;

    private Panel() {}

    /** What Chromium is told about place and size of its window; nothing when the size is not known. */
    static List<String> arguments() {
        try {
            Process asked = new ProcessBuilder("xrandr", "--current")
                    .redirectErrorStream(true)
                    .start();
            if (!asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                asked.destroyForcibly();
                return List.of();
            }
            return filling(new String(asked.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException none) {
            return List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** One pixel more than the screen: Chromium makes a window of exactly its size one pixel smaller. */
    static List<String> filling(String told) {
        Matcher size = SIZE.matcher(told);
        if (!size.find()) {
            return List.of();
        }
        int width = Integer.parseInt(size.group(1)) + 1;
        int height = Integer.parseInt(size.group(2)) + 1;
        return List.of("--window-position=0,0", "--window-size=" + width + "," + height);
    }
}
