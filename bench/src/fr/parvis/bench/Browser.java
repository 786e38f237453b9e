package fr.parvis.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real Chromium without a window, driven by its own debugging line: enough to open a page and to ask it something. */
final class Browser implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("ws://[^:]+:(\\d+)/");
    private static final Pattern PAGE =
            Pattern.compile("\"type\": \"page\".*?\"webSocketDebuggerUrl\": \"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\"value\":(?:\"([^\"]*)\"|([^,}]+))");

    private final Process process;
    private final WebSocket line;
    private volatile CompletableFuture<String> answer = new CompletableFuture<>();
    private int asked;

    private Browser(Process process, URI page) {
        this.process = process;
        this.line = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Answers())
                .join();
    }

    /** Starts Chromium with an empty profile in that folder. */
    static Browser open(Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        "chromium",
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--disable-gpu",
                        "--window-size=1440,900",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        var log = process.inputReader();
        for (String said = log.readLine(); said != null; said = log.readLine()) {
            Matcher port = PORT.matcher(said);
            if (port.find()) {
                Thread drain = new Thread(() -> log.lines().forEach(ignored -> {}));
                drain.setDaemon(true);
                drain.start();
                return new Browser(process, page(port.group(1)));
            }
        }
        throw new IllegalStateException("Chromium does not start: apt-get install chromium");
    }

    private static URI page(String port) throws Exception {
        String list = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        Matcher page = PAGE.matcher(list);
        if (!page.find()) {
            throw new IllegalStateException("Chromium has no page: " + list);
        }
        return URI.create(page.group(1));
    }

    /** Asks the page for the value of an expression, as text; a promise is waited for. */
    String ask(String expression) throws Exception {
        answer = new CompletableFuture<>();
        String quoted = expression.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
        line.sendText(
                        "{\"id\":" + ++asked + ",\"method\":\"Runtime.evaluate\",\"params\":{\"expression\":\"" + quoted
                                + "\",\"awaitPromise\":true,\"returnByValue\":true}}",
                        true)
                .join();
        Matcher value = VALUE.matcher(answer.get(120, TimeUnit.SECONDS));
        return !value.find() ? "" : value.group(1) == null ? value.group(2) : value.group(1);
    }

    /** Waits until an expression is true in whatever page is there. */
    void until(String expression) throws Exception {
        for (int tries = 0; tries < 1200; tries++) {
            if (ask("String(" + expression + ")").equals("true")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new TimeoutException("The page " + ask("location.href + String.fromCharCode(32) + document.body.innerText.slice(0, 300)") + " never came to: " + expression);
    }

    @Override
    public void close() {
        line.abort();
        process.destroy();
    }

    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                if (whole.startsWith("{\"id\":" + asked + ",")) {
                    answer.complete(whole);
                }
            }
            socket.request(1);
            return null;
        }
    }
}
