package fr.parvis.kiosk.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Shows the touch screens in Chromium's kiosk mode and sees to it that they stay: starts the browser again when it ends, and
 * when its page has asked nothing for 75 seconds (a page at rest asks every 30). Each start has a fresh profile in memory, so nothing of a visitor
 * remains.
 */
public final class BrowserWatch implements Runnable {
    private static final Pace USUAL = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(75));
    private static final Duration FIRST_PAGE = Duration.ofSeconds(30);
    private static final long LONGEST_PAUSE_MS = 30_000;
    private static final int END_SECONDS = 2;
    private static final System.Logger LOG = System.getLogger(BrowserWatch.class.getName());

    private final List<String> command;
    private final Path profile;
    private final String page;
    private final LongSupplier silentFor;
    private final Runnable beforeStart;
    private final Pace pace;

    /** How often to look, and how long a page may ask nothing. */
    record Pace(Duration look, Duration silence) {}

    /**
     * Watches a browser.
     *
     * @param command the program and whatever the installer adds to it
     * @param page address of the first page, key included
     * @param silentFor nanoseconds since a page asked last
     * @param beforeStart a new page is to be expected
     */
    public BrowserWatch(List<String> command, String page, LongSupplier silentFor, Runnable beforeStart) {
        this(command, page, new Screen(silentFor, beforeStart), USUAL);
    }

    /** The other end: how long no page has asked, and what to do before a new one. */
    record Screen(LongSupplier silentFor, Runnable beforeStart) {}

    BrowserWatch(List<String> command, String page, Screen screen, Pace pace) {
        this.command = List.copyOf(command);
        this.page = page;
        this.silentFor = screen.silentFor();
        this.beforeStart = screen.beforeStart();
        this.pace = pace;
        this.profile =
                memory().resolve("parvis-kiosk-profile-" + URI.create(page).getPort());
    }

    /** The arguments of the browser. */
    List<String> arguments() {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(
                "--kiosk",
                "--user-data-dir=" + profile,
                "--incognito",
                "--no-first-run",
                "--no-default-browser-check",
                "--noerrdialogs",
                "--disable-infobars",
                "--disable-session-crashed-bubble",
                "--disable-pinch",
                "--overscroll-history-navigation=0",
                "--disable-features=Translate,OverscrollHistoryNavigation,MediaRouter,DialMediaRouteProvider",
                "--disable-sync",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-extensions",
                "--password-store=basic",
                "--autoplay-policy=no-user-gesture-required",
                "--use-fake-ui-for-media-stream",
                "--check-for-update-interval=31536000",
                page));
        return all;
    }

    @Override
    public void run() {
        long pause = pace.look().toMillis();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long began = System.nanoTime();
                show();
                boolean lasted = System.nanoTime() - began > FIRST_PAGE.toNanos();
                pause = lasted ? pace.look().toMillis() : Math.min(2 * pause, LONGEST_PAUSE_MS);
                TimeUnit.MILLISECONDS.sleep(pause);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            wipe();
        }
    }

    /** Ends the browser for good, because this program ends: nobody would watch it. */
    public void stop() {
        leftBehind().forEach(BrowserWatch::end);
        wipe();
    }

    private void show() throws InterruptedException {
        stop();
        beforeStart.run();
        try {
            Process browser = new ProcessBuilder(arguments())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                attend(browser);
            } finally {
                end(browser.toHandle());
            }
        } catch (IOException missing) {
            LOG.log(System.Logger.Level.ERROR, "The browser cannot be started: {0}", missing.getMessage());
        }
    }

    private void attend(Process browser) throws InterruptedException {
        while (!browser.waitFor(pace.look().toMillis(), TimeUnit.MILLISECONDS)) {
            if (silentFor.getAsLong() > pace.silence().toNanos()) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The page has asked nothing for {0}; starting again",
                        pace.silence());
                return;
            }
        }
        LOG.log(System.Logger.Level.WARNING, "The browser ended; starting again");
    }

    private static void end(ProcessHandle browser) {
        browser.descendants().forEach(ProcessHandle::destroyForcibly);
        browser.destroyForcibly();
        try {
            browser.onExit().get(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stays) {
            LOG.log(System.Logger.Level.WARNING, "A browser does not end: {0}", browser.pid());
        }
    }

    /** Browsers with our profile, also of an earlier start of this program that was killed. */
    private List<ProcessHandle> leftBehind() {
        String mine = "--user-data-dir=" + profile;
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(mine::equals))
                .toList();
    }

    private void wipe() {
        if (!Files.exists(profile)) {
            return;
        }
        try (Stream<Path> all = Files.walk(profile)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | java.io.UncheckedIOException busy) {
            LOG.log(System.Logger.Level.WARNING, "The profile was not wiped whole: {0}", busy.getMessage());
        }
    }

    private static Path memory() {
        Path shared = Path.of("/dev/shm");
        return Files.isWritable(shared) ? shared : Path.of(System.getProperty("java.io.tmpdir"));
    }
}
