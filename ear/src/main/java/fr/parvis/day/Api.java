package fr.parvis.day;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Speaks to the reception's API with one token, as a kiosk or an agent's browser would. */
final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final URI server;
    private final String token;

    private Api(HttpClient client, URI server, String token) {
        this.client = client;
        this.server = server;
        this.token = token;
    }

    /** Somebody whom the reception does not know yet. */
    static Api stranger(URI server) {
        return new Api(HttpClient.newHttpClient(), server, null);
    }

    Api with(String given) {
        return new Api(client, server, given);
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Map<String, Object> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Request-Id", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(
                        Json.createObjectBuilder(body).build().toString())));
    }

    Answer put(String path, Map<String, Object> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(
                        Json.createObjectBuilder(body).build().toString())));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve("/api/" + path)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), read(response.body()));
        } catch (IOException unreachable) {
            throw new DayOver("The reception does not answer at " + server + ": is ./parvis run running?", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DayOver("Stopped.", stopped);
        }
    }

    private static JsonStructure read(String body) {
        if (body.isEmpty() || body.startsWith("<")) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.read();
        }
    }

    /** What the reception answered. */
    record Answer(int status, JsonStructure body) {

        boolean ok() {
            return status < 300;
        }

        JsonObject object() {
            return body.asJsonObject();
        }

        /** The answer, when it went well; the day ends otherwise. */
        Answer orEnd(String what) {
            if (!ok()) {
                throw new DayOver(what + ": the reception answered " + status + " " + body, null);
            }
            return this;
        }
    }
}
