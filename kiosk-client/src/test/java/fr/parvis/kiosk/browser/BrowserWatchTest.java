package fr.parvis.kiosk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kiosk.browser.BrowserWatch.Pace;
import fr.parvis.kiosk.browser.BrowserWatch.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With shell scripts in the place of Chromium. */
class BrowserWatchTest {
    private static final Pace QUICK = new Pace(Duration.ofMillis(5), Duration.ofSeconds(60));

    @TempDir
    private Path folder;

    private final Semaphore starts = new Semaphore(0);
    private final AtomicLong silent = new AtomicLong();
    private Thread watching;

    @AfterEach
    void stop() throws InterruptedException {
        watching.interrupt();
        watching.join();
    }

    @Test
    void a_browser_that_ends_is_started_again() throws Exception {
        watch("exit 1");

        starts.acquire(3);
    }

    @Test
    void a_browser_whose_page_asks_nothing_is_ended_and_started_again() throws Exception {
        watch("exec sleep 1000");
        starts.acquire();
        silent.set(Duration.ofSeconds(61).toNanos());

        starts.acquire();
    }

    @Test
    void each_start_has_a_profile_in_which_nothing_is_left() throws Exception {
        Path seen = folder.resolve("seen");
        watch("for word; do case $word in --user-data-dir=*) mkdir -p ${word#*=}; ls ${word#*=} >> " + seen
                + "; touch ${word#*=}/visitor;; esac; done");
        starts.acquire(3);

        assertThat(Files.readString(seen)).isEmpty();
    }

    @Test
    void a_browser_that_is_not_there_is_tried_again() throws Exception {
        begin(new BrowserWatch(
                List.of(folder.resolve("nothing").toString()),
                "http://127.0.0.1/",
                new Screen(silent::get, starts::release),
                QUICK));

        starts.acquire(2);
    }

    private void watch(String script) throws Exception {
        Path browser = folder.resolve("browser");
        Files.writeString(browser, script);
        begin(new BrowserWatch(
                List.of("sh", browser.toString()),
                "http://127.0.0.1/#k=1",
                new Screen(silent::get, this::started),
                QUICK));
    }

    private void started() {
        silent.set(0);
        starts.release();
    }

    private void begin(BrowserWatch watch) {
        watching = new Thread(watch);
        watching.start();
    }
}
