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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With shell scripts in the place of Chromium. */
class BrowserWatchTest {
    private static final Pace QUICK = new Pace(Duration.ofMillis(4), Duration.ofSeconds(60), Duration.ofMillis(20));

    @TempDir
    private Path folder;

    private final Semaphore starts = new Semaphore(0);
    private final AtomicLong silent = new AtomicLong();
    private Thread watching;

    @AfterEach
    void stop() throws InterruptedException {
        if (watching == null) {
            return;
        }
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
                new BrowserCommand(List.of(folder.resolve("nothing").toString()), "http://127.0.0.1/"),
                new Screen(silent::get, starts::release),
                QUICK));

        starts.acquire(2);
    }

    @Test
    void a_browser_that_lasted_is_back_at_once_one_that_ends_again_and_again_ever_later() {
        Pace usual = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(30));

        assertThat(IntStream.of(0, 1, 2, 3, 5, 6, 99)
                        .mapToObj(usual::pauseAfter)
                        .map(Duration::toMillis))
                .containsExactly(0L, 1000L, 2000L, 4000L, 16_000L, 30_000L, 30_000L);
    }

    @Test
    void what_the_browser_told_before_it_ended_is_known_without_the_key_of_the_page() throws Exception {
        Path browser = folder.resolve("browser");
        Files.writeString(
                browser, "for last; do :; done; echo hello; echo \"ERROR: no display for $last\" >&2; exit 1");
        BrowserCommand command = new BrowserCommand(List.of("sh", browser.toString()), "http://127.0.0.1:1/#k=secret");

        assertThat(command.start().waitFor()).isOne();
        assertThat(command.lastError()).isEqualTo("ERROR: no display for (page)");
        command.clear();
        assertThat(command.lastError()).isEmpty();
    }

    @Test
    void the_key_of_the_page_is_in_a_file_for_this_user_and_not_among_the_words_of_the_program() throws Exception {
        Path browser = folder.resolve("browser");
        Path words = folder.resolve("words");
        Files.writeString(
                browser,
                "for last; do :; done; echo \"$*\" > " + words + "; file=${last#file://}; stat -c %a $file >> " + words
                        + "; grep -c '127.0.0.1:1/#k=secret' $file >> " + words);
        BrowserCommand command = new BrowserCommand(List.of("sh", browser.toString()), "http://127.0.0.1:1/#k=secret");

        assertThat(command.start().waitFor()).isZero();

        assertThat(Files.readAllLines(words)).hasSize(3).endsWith("600", "1");
        assertThat(Files.readAllLines(words).get(0)).doesNotContain("secret");
        command.clear();
        assertThat(Files.readAllLines(words).get(0)).contains("file:///").satisfies(line -> assertThat(
                        Path.of(line.substring(line.indexOf("file:///") + 7)))
                .doesNotExist());
    }

    @Test
    void the_window_is_as_large_as_the_screen_and_nothing_is_said_of_a_screen_that_is_not_there() {
        assertThat(Panel.filling("Screen 0: minimum 1 x 1, current 1080 x 1920, maximum 16384 x 16384\nDP-1 connected"))
                .containsExactly("--window-position=0,0", "--window-size=1081,1921");
        assertThat(Panel.filling("Can't open display :0")).isEmpty();
    }

    private void watch(String script) throws Exception {
        Path browser = folder.resolve("browser");
        Files.writeString(browser, script);
        begin(new BrowserWatch(
                new BrowserCommand(List.of("sh", browser.toString()), "http://127.0.0.1/#k=1"),
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
