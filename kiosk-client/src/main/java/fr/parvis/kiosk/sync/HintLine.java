package fr.parvis.kiosk.sync;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Hears from the server that something at the site changed, and passes the hint on to the screens; again after each break. */
public final class HintLine implements Runnable {
    private static final long PAUSE_SECONDS = 5;
    /** While the line was broken a hint may have been missed. */
    private static final String READ_AGAIN = "{\"sequence\":0}";

    private final Server server;
    private final Pass pass;
    private final Consumer<String> listener;

    /** @param listener is given the data of each hint */
    public HintLine(Server server, Pass pass, Consumer<String> listener) {
        this.server = server;
        this.pass = pass;
        this.listener = listener;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (pass.token().isPresent()) {
                    listen();
                }
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() throws InterruptedException {
        try {
            HttpResponse<InputStream> answer = server.hints();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                if (answer.statusCode() == 200) {
                    listener.accept(READ_AGAIN);
                    lines.lines()
                            .filter(line -> line.startsWith("data:"))
                            .map(line -> line.substring("data:".length()).strip())
                            .forEach(listener);
                }
            }
        } catch (IOException | java.io.UncheckedIOException broken) {
            System.getLogger(HintLine.class.getName()).log(System.Logger.Level.DEBUG, "The hints broke off", broken);
        }
    }
}
