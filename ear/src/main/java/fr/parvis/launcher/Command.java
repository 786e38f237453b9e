package fr.parvis.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A short program of the machine, run to its end. It does not see the settings of this one, which hold secrets.
 *
 * @param words the program and its arguments
 * @param input what it reads, such as a secret: arguments are seen by everybody on the machine
 */
record Command(List<String> words, String input) {

    Command(String... words) {
        this(List.of(words), "");
    }

    Command(List<String> words) {
        this(words, "");
    }

    Command {
        words = List.copyOf(words);
    }

    /** The same command under another one, such as {@code unshare -U}. */
    Command under(List<String> prefix) {
        List<String> longer = new ArrayList<>(prefix);
        longer.addAll(words);
        return new Command(longer, input);
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
            Process process = withoutSecrets(new ProcessBuilder(words).redirectErrorStream(true))
                    .start();
            write(process);
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + words.get(0), stopped);
        }
    }

    /** The same program, to which the settings of this one are not handed on. */
    static ProcessBuilder withoutSecrets(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("PARVIS_"));
        return builder;
    }

    /** One that needs no input may have ended by now. */
    private void write(Process process) throws IOException {
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException ended) {
            if (!input.isEmpty()) {
                throw ended;
            }
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
