package fr.parvis.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A short program of the machine, run to its end.
 *
 * @param words the program and its arguments
 */
record Command(List<String> words) {

    Command(String... words) {
        this(List.of(words));
    }

    Command {
        words = List.copyOf(words);
    }

    /** The same command under another one, such as {@code unshare -U}. */
    Command under(List<String> prefix) {
        List<String> longer = new ArrayList<>(prefix);
        longer.addAll(words);
        return new Command(longer);
    }

    /** Whether the program exists here and ends well. */
    boolean succeeds() {
        try {
            return run().code() == 0;
        } catch (UncheckedIOException missing) {
            return false;
        }
    }

    Outcome run() {
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + words.get(0), stopped);
        }
    }

    /** Runs the command and refuses to go on when it fails. */
    void orRefuse(String sentence) {
        Outcome outcome = run();
        if (outcome.code() != 0) {
            throw new CannotStart(sentence + " (" + outcome.lastLine() + ")");
        }
    }

    record Outcome(int code, String output) {

        String lastLine() {
            return output.substring(output.lastIndexOf('\n') + 1);
        }
    }
}
