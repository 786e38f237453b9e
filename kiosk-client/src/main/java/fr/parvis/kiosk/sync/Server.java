package fr.parvis.kiosk.sync;

import fr.parvis.kiosk.journal.JsonText;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The Parvis server, asked over HTTP with a time-out for every question. Whatever is no JSON answer of Parvis (a gateway, the
 * page of a guest network, a half answer) counts as no answer at all.
 */
public final class Server {
    private static final Duration CONNECT = Duration.ofMillis(1500);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final URI address;
    private final Supplier<Optional<String>> token;

    public Server(URI address, Supplier<Optional<String>> token) {
        this.address = address;
        this.token = token;
    }

    /** Reads something. */
    public Reply read(String path, String language, Duration patience) throws Unreachable {
        return send(request(path, patience).header("Accept-Language", language).GET());
    }

    /** Asks for a change; the same id never does it twice. */
    public Reply change(String path, UUID requestId, JsonObject body, Duration patience) throws Unreachable {
        return send(request(path, patience)
                .header("Request-Id", requestId.toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Listens to the hints of the site until the stream ends. */
    public HttpResponse<InputStream> hints() throws IOException, InterruptedException {
        HttpRequest listen = authorized(HttpRequest.newBuilder(address.resolve("api/hints")))
                .header("Accept", "text/event-stream")
                .build();
        return http.send(listen, BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder request(String path, Duration patience) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path.substring(1)));
        return authorized(request).timeout(patience).header("Accept", "application/json");
    }

    private HttpRequest.Builder authorized(HttpRequest.Builder request) {
        token.get().ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private Reply send(HttpRequest.Builder request) throws Unreachable {
        try {
            return believed(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException cut) {
            throw new Unreachable(cut.toString(), cut);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable("stopped", stopped);
        }
    }

    /** The seconds of {@code Retry-After}; a date, which no Parvis sends, is not read. */
    private static int retrySeconds(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .map(seconds -> Math.min(seconds, Unreachable.LONGEST_RETRY_SECONDS))
                .orElse(0);
    }

    private static Reply believed(HttpResponse<String> answer) throws Unreachable {
        int status = answer.statusCode();
        if (status >= 502 || status == 408 || status == 429 || (status >= 300 && status < 400)) {
            throw new Unreachable("HTTP " + status, null, retrySeconds(answer));
        }
        if (answer.body().isBlank()) {
            if (status == 202 || status == 204) {
                return new Reply(status, JsonText.object().build());
            }
            throw new Unreachable("HTTP " + status + " without a word", null);
        }
        Optional<JsonObject> body = JsonText.read(answer.body());
        boolean problem = status >= 400
                && status < 500
                && body.filter(json -> json.containsKey("key")).isEmpty();
        if (body.isEmpty() || problem) {
            throw new Unreachable("HTTP " + status + " is not of Parvis", null);
        }
        return new Reply(status, body.get());
    }
}
