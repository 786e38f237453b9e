package fr.parvis.notification.sending;

import fr.parvis.notification.MessageReason;
import fr.parvis.shared.MessageSettings.Gateway;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hands a message to a gateway of SMS or voice by HTTP, as its template says. Each blank is written so that no text can leave its place:
 * per cent encoded in an address and a form, escaped in JSON and XML. Redirects are not followed, an answer is read up to
 * {@value #LONGEST_ANSWER} bytes.
 */
final class GatewayPost {
    private static final int LONGEST_ANSWER = 65_536;
    private static final Pattern BLANK = Pattern.compile("\\{(to|text|id)}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final Pattern BETWEEN = Pattern.compile("\\|");
    private static final int TOO_MANY = 429;

    private final Gateway gateway;
    private final Duration patience;
    private final HttpClient client;

    /**
     * @param patience how long to connect, and again how long for the answer
     */
    GatewayPost(Gateway gateway, Duration patience) {
        this.gateway = gateway;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    Handover hand(Envelope envelope) {
        try {
            HttpResponse<InputStream> answer = client.send(request(envelope), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return read(answer, new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
            }
        } catch (IOException away) {
            return new Handover.Later(MessageReason.NO_ANSWER, null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Handover.Later(MessageReason.NO_ANSWER, null);
        }
    }

    private Handover read(HttpResponse<?> answer, String body) {
        int status = answer.statusCode();
        if (isPage(answer, body)) {
            return status >= 400 && status < 500 && status != TOO_MANY
                    ? new Handover.Later(MessageReason.REFUSED, null)
                    : new Handover.Later(MessageReason.UNREADABLE, wait(answer));
        }
        if (gateway.accepts(status, body)) {
            return new Handover.Taken();
        }
        return switch (status) {
            case 401, 403, 407 -> new Handover.Later(MessageReason.NOT_LET_IN, null);
            case 408, 425, TOO_MANY, 503 -> new Handover.Later(MessageReason.BUSY, wait(answer));
            default -> refused(status);
        };
    }

    private static Handover refused(int status) {
        if (status >= 400 && status < 500) {
            return new Handover.Never(MessageReason.REFUSED);
        }
        return new Handover.Later(status >= 500 ? MessageReason.BROKEN : MessageReason.UNREADABLE, null);
    }

    /** A proxy, a log-in or a page of maintenance answers for people, whatever its status says. */
    private static boolean isPage(HttpResponse<?> answer, String body) {
        String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("text/html")
                || body.stripLeading().toLowerCase(Locale.ROOT).matches("(?s)<(!doctype )?html.*");
    }

    private static Duration wait(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .map(String::strip)
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(null);
    }

    private HttpRequest request(Envelope envelope) {
        Map<String, String> facts = Map.of(
                "to",
                envelope.to(),
                "text",
                envelope.text(),
                "id",
                envelope.reference().toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(fill(gateway.url(), facts, GatewayPost::inAddress)))
                .timeout(patience)
                .method(
                        gateway.method(),
                        gateway.body().isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(fill(gateway.body(), facts, writing())));
        BETWEEN.splitAsStream(gateway.headers().value())
                .filter(header -> !header.isBlank())
                .map(header -> header.split(":", 2))
                .forEach(parts ->
                        request.header(parts[0].strip(), fill(parts[1].strip(), facts, GatewayPost::inAddress)));
        return request.build();
    }

    private UnaryOperator<String> writing() {
        String headers = gateway.headers().value().toLowerCase(Locale.ROOT);
        if (headers.contains("x-www-form-urlencoded")) {
            return text -> URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
        if (headers.contains("xml")) {
            return GatewayPost::inXml;
        }
        return headers.contains("text/plain") ? UnaryOperator.identity() : GatewayPost::inJson;
    }

    private static String fill(String template, Map<String, String> facts, UnaryOperator<String> writing) {
        return BLANK.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(writing.apply(facts.get(found.group(1)))));
    }

    private static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String inXml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }

    private static String inJson(String text) {
        StringBuilder json = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"' || letter == '\\') {
                json.append('\\').append(letter);
            } else if (letter < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
            } else {
                json.append(letter);
            }
        }
        return json.toString();
    }
}
