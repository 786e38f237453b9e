package fr.parvis.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What real people's reception does not start with; each refusal is one sentence that says what to do. */
final class ProductionRules {
    private static final int SHORTEST_SECRET = 32;
    private static final Pattern JDBC = Pattern.compile("jdbc:postgresql:(?://([^/?]*))?[^?]*(?:\\?(.*))?");
    private static final Pattern HERE = Pattern.compile("(?:localhost|127[.][0-9.]+|\\[::1])?(?::[0-9]+)?");
    private static final Pattern CHECKED = Pattern.compile("sslmode=verify-(?:full|ca)");

    private ProductionRules() {}

    static void refuseDemonstrationSecrets(Secret secret, Settings.Database database) {
        if (secret.isEmpty()
                || secret.value().equals(Settings.DEMO_SECRET)
                || secret.value().length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("Set PARVIS_SECRET to at least " + SHORTEST_SECRET
                    + " characters of your own: outside the demo profile Parvis does not start without.");
        }
        if (database.password().isEmpty() || database.password().value().equals(Settings.DEMO_DATABASE_PASSWORD)) {
            throw new IllegalArgumentException("Set PARVIS_DB_PASSWORD to a password of your own: outside the demo"
                    + " profile Parvis does not start with the default one.");
        }
    }

    /** Parvis itself speaks plain http only: https is ended by a proxy that is named, or somebody says that there is none. */
    static void refusePlainHttp(Settings.Http http) {
        boolean encrypted = "https".equalsIgnoreCase(http.publicUrl().getScheme());
        if (!encrypted && !http.plain()) {
            throw new IllegalArgumentException("Set PARVIS_PUBLIC_URL to the https address that people open, or, where"
                    + " names and passwords may cross the network readable by others, PARVIS_PLAIN_HTTP=accepted.");
        }
        if (encrypted && http.proxies().isEmpty()) {
            throw new IllegalArgumentException(
                    "Set PARVIS_TRUSTED_PROXIES to the address of the proxy that speaks https"
                            + " for PARVIS_PUBLIC_URL, such as 127.0.0.1.");
        }
    }

    /** What crosses a network to the database is encrypted and goes to whom it should, or somebody says that it need not be. */
    static void refuseReadableDatabase(String url, boolean accepted) {
        Matcher parts = JDBC.matcher(url);
        boolean here = parts.matches()
                && all(parts.group(1), ",").allMatch(host -> HERE.matcher(host).matches());
        boolean checked = parts.matches()
                && all(parts.group(2), "&").anyMatch(one -> CHECKED.matcher(one).matches());
        if (!here && !checked && !accepted) {
            throw new IllegalArgumentException(
                    "Add sslmode=verify-full to PARVIS_DB_URL, or, where what is kept may cross the"
                            + " network readable by others, set PARVIS_DB_PLAIN=accepted.");
        }
    }

    private static Stream<String> all(String written, String between) {
        return Stream.of((written == null ? "" : written).split(between, -1));
    }
}
