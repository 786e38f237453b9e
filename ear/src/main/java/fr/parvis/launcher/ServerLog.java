package fr.parvis.launcher;

import fr.parvis.shared.Settings.LogFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** In which form the server writes its log, from its first line on. */
final class ServerLog {
    /** Changes the configuration of the running server. */
    private static final String RECIPE = "parvis-json-log.yml";

    /** The lines that come before that is read. */
    private static final String FIRST_LINES = "logging.properties";

    private ServerLog() {}

    /** Prepares the configuration folder of a server that is about to start; the recipes that it has to be started with. */
    static List<Path> prepare(Path configuration, LogFormat format) throws IOException {
        if (format == LogFormat.TEXT) {
            return List.of();
        }
        Path early = configuration.resolve(FIRST_LINES);
        String lines = Files.readString(early).replace("handler.FILE.formatter=PATTERN", "handler.FILE.formatter=JSON");
        Files.writeString(
                early,
                lines
                        + "\nformatter.JSON=org.jboss.logmanager.formatters.JsonFormatter\nformatter.JSON.properties=exceptionOutputType\nformatter.JSON.exceptionOutputType=FORMATTED\n");
        return List.of(configuration.resolve(RECIPE));
    }
}
