package fr.parvis.shared;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * By which mail server and gateways messages to visitors go out (ADR 0104). What is not named is not used.
 *
 * @param smtp the mail server
 * @param sms the gateway of SMS
 * @param voice the gateway of calls that read a text aloud
 * @param webhook what gateways show when they report here; empty: nobody may
 */
public record MessageSettings(Smtp smtp, Gateway sms, Gateway voice, Secret webhook) {
    /** Nothing is sent. */
    public static final MessageSettings NONE =
            new MessageSettings(Smtp.NONE, Gateway.NONE, Gateway.NONE, new Secret(""));

    private static final int SHORTEST_SECRET = 24;
    private static final Pattern RANGE = Pattern.compile("([1-5][0-9]{2})(?:-([1-5][0-9]{2}))?");
    private static final Pattern SENDER =
            Pattern.compile("(?:[^<>\"\\r\\n]{1,80} )?<?[^\\s@<>\"]{1,64}@[^\\s@<>\"]+\\.[^\\s@.<>\"]{2,}>?");

    /** How a line to the mail server is protected. */
    public enum Protection {
        /** Encrypted after a plain greeting (RFC 3207), or not at all: never plain. */
        STARTTLS,
        /** Encrypted from the first byte (RFC 8314). */
        TLS,
        /** Readable by others: for a mail server on this machine. */
        PLAIN
    }

    /**
     * A mail server.
     *
     * @param host its name; empty when there is none
     * @param user and password: empty when it asks for none
     * @param from whom messages come from
     */
    public record Smtp(String host, int port, Protection protection, String user, Secret password, String from) {
        static final Smtp NONE = new Smtp("", 587, Protection.STARTTLS, "", new Secret(""), "");

        /** Whether there is one. */
        public boolean isSet() {
            return !host.isEmpty();
        }
    }

    /**
     * A gateway that is asked by HTTP.
     *
     * @param url address with its blanks {@code {to}}, {@code {text}}, {@code {id}}; empty when there is none
     * @param method GET, POST or PUT
     * @param headers {@code Name: value}, separated by {@code |}
     * @param body with blanks; empty when there is none
     * @param least lowest status of success
     * @param most highest
     * @param success what the answer must contain, as a regular expression; empty for anything
     */
    public record Gateway(String url, String method, Secret headers, String body, int least, int most, String success) {
        static final Gateway NONE = new Gateway("", "POST", new Secret(""), "", 200, 299, "");

        /** Whether there is one. */
        public boolean isSet() {
            return !url.isEmpty();
        }

        /** Whether an answer says that the message was taken. */
        public boolean accepts(int status, String answer) {
            return status >= least
                    && status <= most
                    && (success.isEmpty()
                            || Pattern.compile(success).matcher(answer).find());
        }
    }

    static MessageSettings read(Variables variables) {
        Secret webhook = new Secret(variables.text("PARVIS_WEBHOOK_SECRET", ""));
        if (!webhook.isEmpty() && webhook.value().length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "PARVIS_WEBHOOK_SECRET must have at least " + SHORTEST_SECRET + " characters.");
        }
        return new MessageSettings(
                smtp(variables), gateway(variables, "PARVIS_SMS_"), gateway(variables, "PARVIS_VOICE_"), webhook);
    }

    private static Smtp smtp(Variables variables) {
        String host = variables.text("PARVIS_SMTP_HOST", "");
        Protection protection = variables.choice("PARVIS_SMTP_SECURITY", Protection.class, Protection.STARTTLS);
        int port = variables.number("PARVIS_SMTP_PORT", protection == Protection.TLS ? 465 : 587, 1, 65535);
        String from = variables.text("PARVIS_SMTP_FROM", "");
        if (!host.matches("[A-Za-z0-9._:\\[\\]-]*")) {
            throw new IllegalArgumentException("PARVIS_SMTP_HOST must be the name of a mail server, not " + host);
        }
        if (!host.isEmpty() && !SENDER.matcher(from).matches()) {
            throw new IllegalArgumentException("PARVIS_SMTP_FROM must be the address that messages come from, such as"
                    + " \"Accueil <accueil@example.fr>\", not " + from);
        }
        if (protection == Protection.PLAIN && !host.isEmpty() && !isHere(host) && !accepted(variables)) {
            throw new IllegalArgumentException(
                    "PARVIS_SMTP_SECURITY=plain would send what visitors are told readable by"
                            + " others: use starttls or tls, or set PARVIS_MESSAGES_PLAIN=accepted.");
        }
        String user = variables.text("PARVIS_SMTP_USER", "");
        return new Smtp(host, port, protection, user, new Secret(variables.text("PARVIS_SMTP_PASSWORD", "")), from);
    }

    private static Gateway gateway(Variables variables, String prefix) {
        String url = variables.text(prefix + "URL", "");
        if (url.isEmpty()) {
            return Gateway.NONE;
        }
        requireAddress(variables, prefix, url);
        String method = variables.text(prefix + "METHOD", "POST").toUpperCase(Locale.ROOT);
        String body = variables.text(prefix + "BODY", "");
        String headers = variables.text(prefix + "HEADERS", "");
        if (!method.matches("GET|POST|PUT")) {
            throw new IllegalArgumentException(prefix + "METHOD must be GET, POST or PUT, not " + method);
        }
        if (!(url + body).contains("{to}") || !(url + body).contains("{text}")) {
            throw new IllegalArgumentException(
                    prefix + "URL or " + prefix + "BODY must say where {to} and {text} belong.");
        }
        if (!headers.isEmpty()
                && !headers.matches("(?s)([A-Za-z0-9-]+: ?[^|\\r\\n]+)( ?\\| ?[A-Za-z0-9-]+: ?[^|\\r\\n]+)*")) {
            throw new IllegalArgumentException(
                    prefix + "HEADERS must be headers separated by |, such as \"Content-Type: application/json\".");
        }
        Matcher range = RANGE.matcher(variables.text(prefix + "SUCCESS", "200-299"));
        if (!range.matches()) {
            throw new IllegalArgumentException(prefix + "SUCCESS must be a status or a range such as 200-299.");
        }
        String last = range.group(2) == null ? range.group(1) : range.group(2);
        return new Gateway(
                url,
                method,
                new Secret(headers),
                body,
                Integer.parseInt(range.group(1)),
                Integer.parseInt(last),
                expression(prefix + "SUCCESS_TEXT", variables.text(prefix + "SUCCESS_TEXT", "")));
    }

    private static void requireAddress(Variables variables, String prefix, String url) {
        URI address;
        try {
            address = URI.create(url.replaceAll("\\{(to|text|id)}", "x"));
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(prefix + "URL must be an address such as https://sms.example.fr/send");
        }
        boolean http = "http".equals(address.getScheme());
        if (address.getHost() == null || !(http || "https".equals(address.getScheme()))) {
            throw new IllegalArgumentException(prefix + "URL must be an address such as https://sms.example.fr/send");
        }
        if (http && !isHere(address.getHost()) && !accepted(variables)) {
            throw new IllegalArgumentException(
                    prefix + "URL must begin with https, or set PARVIS_MESSAGES_PLAIN=accepted"
                            + " where what visitors are told may cross the network readable by others.");
        }
    }

    private static String expression(String name, String text) {
        try {
            return Pattern.compile(text).pattern();
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(name + " must be a regular expression: " + wrong.getDescription());
        }
    }

    private static boolean accepted(Variables variables) {
        return variables.accepted("PARVIS_MESSAGES_PLAIN");
    }

    private static boolean isHere(String host) {
        return host.matches("localhost|127(\\.[0-9]+){3}|\\[?::1]?");
    }

    /** The variables that these settings were read from, for a server that the launcher starts. */
    public Map<String, String> variables() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("PARVIS_WEBHOOK_SECRET", webhook.value());
        all.put("PARVIS_MESSAGES_PLAIN", "accepted");
        if (smtp.isSet()) {
            all.put("PARVIS_SMTP_HOST", smtp.host());
            all.put("PARVIS_SMTP_PORT", Integer.toString(smtp.port()));
            all.put("PARVIS_SMTP_SECURITY", smtp.protection().name());
            all.put("PARVIS_SMTP_USER", smtp.user());
            all.put("PARVIS_SMTP_PASSWORD", smtp.password().value());
            all.put("PARVIS_SMTP_FROM", smtp.from());
        }
        put(all, "PARVIS_SMS_", sms);
        put(all, "PARVIS_VOICE_", voice);
        return all;
    }

    private static void put(Map<String, String> all, String prefix, Gateway gateway) {
        if (gateway.isSet()) {
            all.put(prefix + "URL", gateway.url());
            all.put(prefix + "METHOD", gateway.method());
            all.put(prefix + "HEADERS", gateway.headers().value());
            all.put(prefix + "BODY", gateway.body());
            all.put(prefix + "SUCCESS", gateway.least() + "-" + gateway.most());
            all.put(prefix + "SUCCESS_TEXT", gateway.success());
        }
    }
}
