package fr.parvis.shared;

/** What real people's reception does not start with; each refusal is one sentence that says what to do. */
final class ProductionRules {
    private static final int SHORTEST_SECRET = 32;

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
}
