package fr.parvis.launcher;

import com.sun.security.auth.module.UnixSystem;
import fr.parvis.shared.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code ./parvis run}: opens the reception, says where it is, and closes it on Ctrl-C, on SIGTERM, or when the program
 * that started this one is gone.
 */
public final class Main {

    /** Tells each step by lines of its own; held, or the level would be forgotten. */
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    /** Null until the data folder is this program's. */
    private static volatile Path log;

    private Main() {}

    /**
     * Runs until stopped.
     *
     * @param arguments the build folder of the {@code ear} module
     */
    public static void main(String[] arguments) {
        try {
            run(Path.of(arguments.length == 0 ? "ear/target" : arguments[0]));
        } catch (CannotStart | IllegalArgumentException refusal) {
            stop(refusal.getMessage());
        } catch (IOException | UncheckedIOException broken) {
            stop("Parvis cannot start: " + broken.getMessage());
        }
    }

    private static void run(Path build) throws IOException {
        Settings settings = Settings.fromEnvironment();
        Privilege.refuseRoot(settings, new UnixSystem().getUid(), System.getenv("PARVIS_AS_ROOT"));
        MIGRATIONS.setLevel(Level.WARNING);
        Distribution distribution = Distribution.in(build);
        Reception reception = new Reception(settings, Main::write, Main::say, Main::stop);
        log = reception.log();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(reception), "closing"));
        ProcessHandle.current().parent().ifPresent(Main::endWith);
        say("Parvis starts…");
        ServerNode node = reception.open(distribution);
        say("Parvis is open at " + settings.http().publicUrl() + " (on this machine: http://localhost:"
                + settings.http().port() + ")");
        // For whoever sits here, and not for the log: it may open a door.
        node.welcome().ifPresent(System.out::println);
        say("Ctrl-C closes it.");
        node.process().onExit().join();
        if (reception.isClosing()) {
            return;
        }
        stop("The server ended by itself: read the log in " + settings.dataFolder() + "/server.");
    }

    private static void close(Reception reception) {
        reception.close();
        write("Parvis is closed");
    }

    private static void endWith(ProcessHandle parent) {
        Runnable wait = () -> {
            parent.onExit().join();
            System.exit(0);
        };
        Thread watch = new Thread(wait, "parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static void say(String sentence) {
        print(System.out, sentence);
    }

    private static void stop(String sentence) {
        print(System.err, sentence);
        System.exit(1);
    }

    private static void print(PrintStream stream, String sentence) {
        stream.println(sentence);
        stream.flush();
        if (!sentence.contains(System.lineSeparator()) && !sentence.contains("\n")) {
            write(sentence);
        }
    }

    /** Into the launcher's own log, where it has one: a full disk does not keep the reception from opening. */
    private static void write(String sentence) {
        if (log == null) {
            return;
        }
        try {
            String line = Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + sentence + "\n";
            Files.writeString(log, line, StandardOpenOption.APPEND);
        } catch (IOException full) {
            System.err.println("The log " + log + " cannot be written.");
        }
    }
}
