package fr.parvis.launcher;

import fr.parvis.shared.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * {@code ./parvis run}: opens the reception, says where it is, and closes it on Ctrl-C, on SIGTERM, or when the program
 * that started this one is gone.
 */
public final class Main {

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
        } catch (IOException broken) {
            stop("Parvis cannot start: " + broken.getMessage());
        }
    }

    private static void run(Path build) throws IOException {
        Settings settings = Settings.fromEnvironment();
        Distribution distribution = Distribution.in(build);
        Reception reception = new Reception(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(reception::close, "closing"));
        ProcessHandle.current().parent().ifPresent(Main::endWith);
        say("Parvis starts…");
        ServerNode node = reception.open(distribution);
        say("Parvis is open at " + settings.http().publicUrl() + " (on this machine: http://localhost:"
                + settings.http().port() + ")");
        node.welcome().ifPresent(Main::say);
        say("Ctrl-C closes it.");
        node.process().onExit().join();
        if (reception.isClosing()) {
            return;
        }
        stop("The server ended by itself: read the log in " + settings.dataFolder() + "/server.");
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
    }
}
