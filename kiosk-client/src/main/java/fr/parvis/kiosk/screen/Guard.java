package fr.parvis.kiosk.screen;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/**
 * Lets only the terminal's own screen ask: right Host (no other name may point here), right Origin (no other page), and for
 * anything but the static files the key that only the browser started by this program was given.
 */
final class Guard {
    static final String KEY_HEADER = "Parvis-Screen";

    private static final String PAGE = "/kiosk/";

    private final Set<String> hosts;
    private final Set<String> origins;
    private final byte[] key;

    Guard(int port, String key) {
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        this.origins = Set.of("http://127.0.0.1:" + port, "http://localhost:" + port);
        this.key = key.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the request comes from a page of this terminal at all. */
    boolean fromHere(Headers headers) {
        String host = headers.getFirst("Host");
        String origin = headers.getFirst("Origin");
        String site = headers.getFirst("Sec-Fetch-Site");
        return host != null
                && hosts.contains(host)
                && (origin == null || origins.contains(origin))
                && (site == null || site.equals("same-origin") || site.equals("none"));
    }

    /** Whether somebody opens the page itself, from a file of this terminal for instance: it shows nothing without the key. */
    boolean opens(Headers headers, String path) {
        String host = headers.getFirst("Host");
        return path.equals(PAGE)
                && host != null
                && hosts.contains(host)
                && "navigate".equals(headers.getFirst("Sec-Fetch-Mode"))
                && "document".equals(headers.getFirst("Sec-Fetch-Dest"));
    }

    /** Whether it carries the key. */
    boolean knowsKey(Headers headers) {
        String shown = headers.getFirst(KEY_HEADER);
        return shown != null && MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), key);
    }
}
