package fr.parvis.kiosk.browser;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Shows the touch screens in Chromium's kiosk mode and sees to it that they stay: starts the browser again at once when it
 * ends, and when its page has given no sign for 30 seconds (it gives one every ten by itself, whatever it shows). A browser
 * that ends again and again is started after 1, 2, 4 … 30 s, for ever, and the log says what it told. Each start has a fresh
 * profile in memory, so nothing of a visitor remains.
 */
public final class BrowserWatch implements Runnable {
    private static final Pace USUAL = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(30));
    private static final System.Logger LOG = System.getLogger(BrowserWatch.class.getName());

    private final BrowserCommand command;
    private final Screen screen;
    private final Pace pace;
    private int early;

    /**
     * How patient to be.
     *
     * @param look how often to look, and the first pause after a browser that ended early
     * @param silence how long a page may give no sign
     * @param lasting a browser that lasted so long did not end early; also the longest pause
     */
    record Pace(Duration look, Duration silence, Duration lasting) {
        /** How long to wait after so many browsers that ended early, one after the other. */
        Duration pauseAfter(int early) {
            Duration pause = look.multipliedBy(1L << Math.min(early, 20));
            return early == 0 ? Duration.ZERO : min(pause.dividedBy(2), lasting);
        }

        private static Duration min(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }
    }

    /**
     * Watches a browser.
     *
     * @param command the program and whatever the installer adds to it
     * @param page address of the first page, key included
     * @param silentFor nanoseconds since a page gave a sign
     * @param beforeStart a new page is to be expected
     */
    public BrowserWatch(List<String> command, String page, LongSupplier silentFor, Runnable beforeStart) {
        this(new BrowserCommand(command, page), new Screen(silentFor, beforeStart), USUAL);
    }

    /** The other end: how long no page has given a sign, and what to do before a new one. */
    record Screen(LongSupplier silentFor, Runnable beforeStart) {}

    BrowserWatch(BrowserCommand command, Screen screen, Pace pace) {
        this.command = command;
        this.screen = screen;
        this.pace = pace;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long began = System.nanoTime();
                String why = show();
                boolean lasted = System.nanoTime() - began > pace.lasting().toNanos();
                early = lasted ? 0 : early + 1;
                Duration pause = pace.pauseAfter(early);
                tell(why, pause);
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            command.clear();
        }
    }

    private void tell(String why, Duration pause) {
        String word = early == 0 ? "" : command.lastError();
        LOG.log(
                System.Logger.Level.WARNING,
                "{0}; starting it again in {1} s{2}",
                why,
                pause.toMillis() / 1000.0,
                word.isEmpty() ? "" : ". It said: " + word);
    }

    /** Ends the browser for good, because this program ends: nobody would watch it. */
    public void stop() {
        command.clear();
    }

    private String show() throws InterruptedException {
        screen.beforeStart().run();
        try {
            Process browser = command.start();
            try {
                return attend(browser);
            } finally {
                BrowserCommand.end(browser.toHandle());
            }
        } catch (IOException missing) {
            return "The browser cannot be started (" + missing.getMessage() + ")";
        }
    }

    private String attend(Process browser) throws InterruptedException, IOException {
        while (!browser.waitFor(pace.look().toMillis(), TimeUnit.MILLISECONDS)) {
            command.forgetWords();
            if (screen.silentFor().getAsLong() > pace.silence().toNanos()) {
                return "The page has given no sign for " + pace.silence().toSeconds() + " s";
            }
        }
        return "The browser ended with status " + browser.exitValue();
    }
}
