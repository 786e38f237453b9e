package fr.parvis.kiosk.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The browser as this terminal starts it: in kiosk mode, with a profile of its own in memory of which nothing is left. */
final class BrowserCommand {
    private static final int END_SECONDS = 2;
    private static final long MOST_WORDS = 64 * 1024;
    private static final int LONGEST_WORD = 300;
    private static final System.Logger LOG = System.getLogger(BrowserCommand.class.getName());

    private final List<String> command;
    private final Path profile;
    private final Path said;
    private final String page;
    private final Path first;

    BrowserCommand(List<String> command, String page) {
        this.command = List.copyOf(command);
        this.page = page;
        String name = "parvis-kiosk-profile-" + URI.create(page).getPort();
        this.profile = memory().resolve(name);
        this.said = memory().resolve(name + ".said");
        this.first = memory().resolve(name + ".html");
    }

    private List<String> arguments() {
        List<String> all = new ArrayList<>(command);
        all.addAll(Panel.arguments());
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
                "--disable-background-timer-throttling",
                "--disable-renderer-backgrounding",
                "--disable-sync",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-extensions",
                "--password-store=basic",
                "--autoplay-policy=no-user-gesture-required",
                "--use-fake-ui-for-media-stream",
                "--check-for-update-interval=31536000",
                first.toUri().toString()));
        return all;
    }

    /** Starts it with a fresh profile. */
    Process start() throws IOException {
        clear();
        lead();
        return new ProcessBuilder(arguments())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
    }

    /** Lays a page for this user only that leads on: arguments of a program, in which the key would be, are seen by all. */
    private void lead() throws IOException {
        for (Path mine : List.of(first, said)) {
            Files.deleteIfExists(mine);
            Files.createFile(mine, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(
                first,
                "<!DOCTYPE html><meta charset=\"utf-8\"><title>Parvis</title><meta http-equiv=\"refresh\" content=\"0;url="
                        + page + "\">");
    }

    /** The last error that it told, in one line, without the address of the page, which holds a key; empty when it told none. */
    String lastError() {
        try (Stream<String> lines = Files.lines(said, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            String last = lines.filter(
                            line -> line.contains("ERROR") || line.contains("annot") || line.contains("FATAL"))
                    .reduce("", (before, after) -> after)
                    .replace(page, "(page)")
                    .replace(first.toUri().toString(), "(page)");
            return last.substring(0, Math.min(LONGEST_WORD, last.length()));
        } catch (IOException | java.io.UncheckedIOException silent) {
            return "";
        }
    }

    /** Keeps little of what a browser tells in weeks. */
    void forgetWords() throws IOException {
        if (Files.exists(said) && Files.size(said) > MOST_WORDS) {
            Files.write(said, new byte[0], java.nio.file.StandardOpenOption.TRUNCATE_EXISTING);
        }
    }

    /** Ends it and whatever it started, also what an earlier start of this program left behind; then wipes its profile. */
    void clear() {
        leftBehind().forEach(BrowserCommand::end);
        wipe();
    }

    static void end(ProcessHandle browser) {
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

    private List<ProcessHandle> leftBehind() {
        String mine = "--user-data-dir=" + profile;
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(mine::equals))
                .toList();
    }

    private void wipe() {
        try (Stream<Path> all = Files.exists(profile) ? Files.walk(profile) : Stream.empty()) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            Files.deleteIfExists(said);
            Files.deleteIfExists(first);
        } catch (IOException | java.io.UncheckedIOException busy) {
            LOG.log(System.Logger.Level.WARNING, "The profile was not wiped whole: {0}", busy.getMessage());
        }
    }

    private static Path memory() {
        Path shared = Path.of("/dev/shm");
        return Files.isWritable(shared) ? shared : Path.of(System.getProperty("java.io.tmpdir"));
    }
}
