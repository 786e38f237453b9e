package fr.parvis.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the lights out when this program is killed before it could: a shell that waits for the end of its input, which
 * comes with the end of this program however it ends, then stops the server and the database.
 */
final class Watchdog implements AutoCloseable {

    private static final String SCRIPT =
            """
            trap '' INT TERM HUP
            while read -r _; do :; done
            kill -TERM "$1" 2>/dev/null
            shift
            [ $# -eq 0 ] || exec "$@" >/dev/null 2>&1
            """;

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    static Watchdog over(Process server, List<String> lastCommand) throws IOException {
        List<String> words = new ArrayList<>(List.of("sh", "-c", SCRIPT, "watchdog", Long.toString(server.pid())));
        words.addAll(lastCommand);
        return new Watchdog(Command.withoutSecrets(new ProcessBuilder(words))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Everything was stopped in order: nothing is left to watch. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
