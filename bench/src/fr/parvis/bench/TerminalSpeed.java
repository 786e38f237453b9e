package fr.parvis.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;

/**
 * How soon the terminal's program shows its first screen, and how soon it answers a touch, when it is held to a part of one
 * processor. Started by {@code ./parvis bench terminal}, which says how it is held.
 */
public final class TerminalSpeed {
    private static final int TOUCHES = 100;
    private static final int WARM = 5;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final Path data;

    private TerminalSpeed(int port, Path data) {
        this.address = URI.create("http://127.0.0.1:" + port);
        this.data = data;
    }

    /**
     * Arguments: HTTP port of the server, database address, user, password, a folder for the terminal, its port, then the words of
     * the line that starts it, to which its settings are added.
     */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Path data = Files.createDirectories(Path.of(arguments[4]));
        try (Yard yard = new Yard(arguments[1], arguments[2], arguments[3])) {
            yard.lay(1, 1);
            Yard.Site site = yard.sites.get(0);
            Files.writeString(
                    data.resolve("pass.json"),
                    "{\"token\":\"" + site.kioskToken() + "\",\"device\":{\"kind\":\"KIOSK\"}}");
            List<String> line = new ArrayList<>(Arrays.asList(arguments).subList(6, arguments.length));
            line.addAll(List.of("--server", "http://127.0.0.1:" + arguments[0], "--data", data.toString(), "--browser", "none"));
            line.addAll(List.of("--port", arguments[5]));
            TerminalSpeed terminal = new TerminalSpeed(Integer.parseInt(arguments[5]), data);
            for (String start : new String[] {"first start", "second start", "third start"}) {
                long begin = System.nanoTime();
                Process process = new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()))
                        .start();
                try {
                    long shown = terminal.after(begin, process, now -> terminal.status("/kiosk/") == 200);
                    System.out.printf("%-14s first screen after %4.1f s%n", start, shown / 1e9);
                    terminal.after(begin, process, now -> terminal.text("/local/state").contains("\"online\":true"));
                    terminal.touch(site.motif());
                } finally {
                    process.destroyForcibly().waitFor();
                }
            }
        }
    }

    /** Nanoseconds since the start until it is so. */
    private long after(long begin, Process process, LongPredicate so) throws Exception {
        while (!so.test(System.nanoTime())) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The terminal ended:\n" + Files.readString(data.resolve("log")));
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return System.nanoTime() - begin;
    }

    /** Tickets, one after the other with the pause of quick fingers. */
    private void touch(long motif) throws Exception {
        double[] millis = new double[TOUCHES];
        for (int each = -WARM; each < TOUCHES; each++) {
            TimeUnit.MILLISECONDS.sleep(300);
            long begin = System.nanoTime();
            HttpResponse<String> answer = send(request("/api/kiosk/tickets")
                    .header("Request-Id", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString("{\"motif\":" + motif + ",\"language\":\"fr\"}")));
            if (answer.statusCode() != 201) {
                throw new IllegalStateException("No ticket: " + answer.statusCode() + " " + answer.body());
            }
            if (each >= 0) {
                millis[each] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                "%-14s a touch is answered: p50 %5.0f ms   p99 %5.0f ms%n",
                "", millis[TOUCHES / 2], millis[TOUCHES * 99 / 100]);
    }

    private int status(String path) {
        try {
            return send(request(path)).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private String text(String path) {
        try {
            return send(request(path)).body();
        } catch (IOException notYet) {
            return "";
        }
    }

    private HttpRequest.Builder request(String path) throws IOException {
        Path file = data.resolve("screen-key.json");
        String text = Files.exists(file) ? Files.readString(file) : "";
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Parvis-Screen", text.isEmpty() ? "none" : text.replaceFirst("(?s).*\"key\":\"([0-9a-f]+)\".*", "$1"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("stopped", stopped);
        }
    }
}
