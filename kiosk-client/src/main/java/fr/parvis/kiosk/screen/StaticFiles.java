package fr.parvis.kiosk.screen;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** The touch screens as they lie in this program: the same files that the server gives to a plain tablet. */
final class StaticFiles {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("mjs", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("json", "application/json;charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("opus", "audio/ogg"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("md", "text/plain;charset=utf-8"),
            Map.entry("txt", "text/plain;charset=utf-8"));

    /** The file of a path; empty when there is none. A folder gives its index page. */
    Optional<Response> find(String path) throws IOException {
        String file = path.endsWith("/") ? path + "index.html" : path;
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        if (type == null || !file.matches("(/[A-Za-z0-9_@-][A-Za-z0-9._@-]*)+")) {
            return Optional.empty();
        }
        try (InputStream content = StaticFiles.class.getResourceAsStream("/screens" + file)) {
            return content == null ? Optional.empty() : Optional.of(new Response(200, type, content.readAllBytes()));
        }
    }
}
