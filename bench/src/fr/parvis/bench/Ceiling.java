package fr.parvis.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PostgreSQL alone does on the same machine in the same run: pgbench with the statements of one check-in, or of one
 * call, and nothing else.
 */
final class Ceiling {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

    private final Path folder;
    private final Map<String, String> environment;

    Ceiling(Path folder, String url, String user, String password) {
        Matcher parts = Pattern.compile("jdbc:postgresql://([^:/]+):?(\\d+)?/([^?]+).*").matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a PostgreSQL address: " + url);
        }
        this.folder = folder;
        this.environment = Map.of(
                "PGHOST", parts.group(1),
                "PGPORT", parts.group(2) == null ? "5432" : parts.group(2),
                "PGDATABASE", parts.group(3),
                "PGUSER", user,
                "PGPASSWORD", password);
    }

    static boolean installed() {
        try {
            return new ProcessBuilder("pgbench", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException missing) {
            return false;
        }
    }

    /** Transactions a second of a script with its variables. */
    double perSecond(String script, int clients, int seconds, Map<String, Long> variables) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "pgbench", "-n", "-M", "prepared", "-c", "" + clients, "-j", "" + Math.min(clients, 2), "-T", "" + seconds));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.addAll(List.of("-f", script(script).toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench said:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    Path script(String name) {
        return folder.resolve(name);
    }

    static void requireScripts(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("No scripts in " + folder);
        }
    }
}
