package fr.parvis.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tab behind another one, in a Chromium that is not told to treat hidden pages kindly. Playwright keeps every page of its
 * own visible and its timers at full speed; this speaks the browser's protocol itself and lets it throttle hidden pages to
 * one timer a minute after ten seconds, instead of the five minutes of daily life.
 */
public final class HiddenTab implements AutoCloseable {
    private static final String THROTTLED = "--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/10";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path profile;
    private final Process browser;
    private final WebSocket line;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private String tab = "";
    private int asked;

    /** Starts the browser. */
    public HiddenTab() throws IOException, InterruptedException {
        profile = Files.createTempDirectory("hidden-tab");
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/chromium",
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                THROTTLED,
                "about:blank"));
        browser = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("output").toFile())
                .start();
        List<String> port = awaitPort();
        line = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port.get(0) + port.get(1)), new Ear())
                .join();
    }

    private List<String> awaitPort() throws IOException, InterruptedException {
        Path told = profile.resolve("DevToolsActivePort");
        Instant late = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(late)) {
            if (Files.exists(told) && Files.readAllLines(told).size() > 1) {
                return Files.readAllLines(told);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("Chromium did not say where it listens: " + profile);
    }

    /** Opens an address in a tab, with the cookie of a signed-in agent. */
    public void open(URI address, String cookie, String value) throws InterruptedException {
        send(
                "Storage.setCookies",
                "{\"cookies\":[{\"name\":\"" + cookie + "\",\"value\":\"" + value + "\",\"url\":\"" + address
                        + "\",\"path\":\"/\"}]}",
                "");
        tab = text(send("Target.createTarget", "{\"url\":\"" + address + "\"}", ""), "targetId");
    }

    /** Opens another tab in front of it. */
    public void hide() throws InterruptedException {
        String front = text(send("Target.createTarget", "{\"url\":\"about:blank\"}", ""), "targetId");
        send("Target.activateTarget", "{\"targetId\":\"" + front + "\"}", "");
    }

    /** What a script without double quotes says in the tab, as text. */
    public String ask(String script) throws InterruptedException {
        String session =
                text(send("Target.attachToTarget", "{\"targetId\":\"" + tab + "\",\"flatten\":true}", ""), "sessionId");
        String answer = send("Runtime.evaluate", "{\"expression\":\"String(" + script + ")\"}", session);
        send("Target.detachFromTarget", "{\"sessionId\":\"" + session + "\"}", "");
        return text(answer, "value");
    }

    private String send(String method, String parameters, String session) throws InterruptedException {
        int mine = ++asked;
        String to = session.isEmpty() ? "" : ",\"sessionId\":\"" + session + "\"";
        line.sendText("{\"id\":" + mine + ",\"method\":\"" + method + "\",\"params\":" + parameters + to + "}", true)
                .join();
        Instant late = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(late)) {
            String answer = heard.poll(1, TimeUnit.SECONDS);
            if (answer != null && answer.startsWith("{\"id\":" + mine + ",")) {
                return answer;
            }
        }
        throw new IllegalStateException("No answer to " + method);
    }

    private static String text(String answer, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException("No " + name + " in " + answer);
        }
        return found.group(1);
    }

    @Override
    public void close() {
        line.abort();
        browser.destroy();
    }

    private final class Ear implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                heard.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
