package fr.parvis.kiosk.screen;

import fr.parvis.kiosk.desk.Told;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;

/** What a touch screen is answered. */
final class Response {
    static final Response DONE = new Response(204, "application/json", new byte[0]);

    private final int status;
    private final String type;
    private final byte[] body;

    Response(int status, String type, byte[] body) {
        this.status = status;
        this.type = type;
        this.body = body;
    }

    static Response json(JsonObject body) {
        return of(new Told(200, body));
    }

    static Response of(Told told) {
        String type = told.status() < 400 ? "application/json" : "application/problem+json";
        byte[] bytes = told.body().toString().getBytes(StandardCharsets.UTF_8);
        return new Response(told.status(), type + ";charset=utf-8", bytes);
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    byte[] body() {
        return body;
    }
}
