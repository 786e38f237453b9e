package fr.parvis.shared;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * How this reception is set up on this machine: read once from the environment ({@code PARVIS_*}), refused when it makes
 * no sense. The README tables every setting. What reception staff may change is not here but in the admin pages.
 *
 * @param profile demonstration or production
 * @param http where browsers and kiosks reach the server
 * @param database where the desk's records are kept
 * @param dataFolder what the launcher keeps between two runs
 * @param secret signs links and tokens that leave the server
 * @param node name of this server among those that share the database
 * @param log how the server's log is written
 * @param alwaysOpen in the demonstration only: its first site is open whatever the hour
 * @param kept how long what is over is kept
 * @param secretBefore what {@code secret} was until it was changed, so that codes given out before go on; may be empty
 * @param ticketsAMinute what one kiosk or desk gives in a minute at most; more are held for staff
 * @param secondFactor whether administrators must have a second factor
 * @param messages by which servers visitors are written to
 */
public record Settings(
        Profile profile,
        Http http,
        Database database,
        Path dataFolder,
        Secret secret,
        String node,
        LogFormat log,
        boolean alwaysOpen,
        Kept kept,
        Secret secretBefore,
        int ticketsAMinute,
        SecondFactorRule secondFactor,
        MessageSettings messages) {

    /** The signing secret of the demonstration: public, hence worthless outside it. */
    public static final String DEMO_SECRET = "parvis-demonstration-secret-known-to-everybody";

    /** The database password of the demonstration: public, hence worthless outside it. */
    public static final String DEMO_DATABASE_PASSWORD = "parvis";

    private static final String APPLICATION = "parvis_app";

    /** Whether real people come to this reception. */
    public enum Profile {
        DEMO,
        PRODUCTION
    }

    /** How the server writes its log: one line of text, or one line of JSON, for each event. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    /** Whether managers and administrators may have a second factor, or administrators must (ADR 0092). */
    public enum SecondFactorRule {
        OFFERED,
        REQUIRED
    }

    /**
     * Where browsers and kiosks reach the server.
     *
     * @param bind address listened on
     * @param port port listened on
     * @param managementPort port of the server's own console, on the loopback address only
     * @param publicUrl address printed in the QR codes of tickets: ASCII, without a trailing slash
     * @param proxies the reverse proxies that are believed what they say of the browser (ADR 0091)
     * @param plain plain http outside this machine was accepted in words
     */
    public record Http(
            String bind, int port, int managementPort, URI publicUrl, AddressRanges proxies, boolean plain) {}

    /**
     * Where the desk's records are kept.
     *
     * @param url JDBC address
     * @param user PostgreSQL role that the server works as (ADR 0088)
     * @param password its password
     * @param pool connections that one node holds at most; about 8 is best on two cores
     * @param embeddedPort port of the PostgreSQL that the launcher runs itself; 0 when it is somebody else's
     * @param owner role to which the schema belongs
     */
    public record Database(String url, String user, Secret password, int pool, int embeddedPort, Owner owner) {

        public boolean embedded() {
            return embeddedPort > 0;
        }

        /** The same database with its owner. */
        public Database ownedBy(Owner other) {
            return new Database(url, user, password, pool, embeddedPort, other);
        }
    }

    /**
     * The PostgreSQL role to which the schema belongs.
     *
     * @param user its name
     * @param password empty while the schema need not be raised
     */
    public record Owner(String user, Secret password) {}

    /**
     * How long what is over is kept (docs/privacy.md).
     *
     * @param callRecordDays days, what each call was decided on; 0 keeps nothing of it
     * @param visitMonths months, tickets with their history
     * @param auditMonths months, the trail of who did what
     */
    public record Kept(int callRecordDays, int visitMonths, int auditMonths) {}

    public Settings {
        if (profile == Profile.PRODUCTION) {
            ProductionRules.refuseDemonstrationSecrets(secret, database);
            ProductionRules.refusePlainHttp(http);
        }
    }

    /** The settings of this process. */
    public static Settings fromEnvironment() {
        return from(System.getenv());
    }

    /**
     * Reads the settings from the given variables.
     *
     * @throws IllegalArgumentException with one sentence that names the variable and what to do
     */
    public static Settings from(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        variables.refuseGone("PARVIS_ADMIN_PASSWORD", "./parvis run prints a link for the first administrator");
        Profile profile = variables.choice("PARVIS_PROFILE", Profile.class, Profile.DEMO);
        Database database = database(variables);
        if (profile == Profile.PRODUCTION) {
            ProductionRules.refuseReadableDatabase(database.url(), variables.accepted("PARVIS_DB_PLAIN"));
        }
        return new Settings(
                profile,
                http(variables),
                database,
                Path.of(variables.text("PARVIS_DATA_DIR", "data")),
                new Secret(variables.text("PARVIS_SECRET", profile == Profile.DEMO ? DEMO_SECRET : "")),
                nodeName(variables.text("PARVIS_NODE", "node-1")),
                variables.choice("PARVIS_LOG_FORMAT", LogFormat.class, LogFormat.TEXT),
                profile == Profile.DEMO && variables.yes("PARVIS_DEMO_ALWAYS_OPEN", true),
                new Kept(
                        variables.number("PARVIS_CALL_RECORD_DAYS", 90, 0, 760),
                        variables.number("PARVIS_VISIT_MONTHS", 25, 1, 60),
                        variables.number("PARVIS_AUDIT_MONTHS", 12, 6, 60)),
                new Secret(variables.text("PARVIS_SECRET_BEFORE", "")),
                variables.number("PARVIS_TICKETS_A_MINUTE", 200, 20, 1_000_000),
                variables.choice(
                        "PARVIS_SECOND_FACTOR",
                        SecondFactorRule.class,
                        profile == Profile.DEMO ? SecondFactorRule.OFFERED : SecondFactorRule.REQUIRED),
                MessageSettings.read(variables));
    }

    public boolean isDemo() {
        return profile == Profile.DEMO;
    }

    private static String nodeName(String name) {
        if (!name.matches("[A-Za-z0-9._-]{1,23}")) {
            throw new IllegalArgumentException(
                    "PARVIS_NODE must be at most 23 letters, digits, dots or hyphens, not " + name);
        }
        return name;
    }

    private static Http http(Variables variables) {
        variables.refuseGone("PARVIS_BEHIND_PROXY", "name the addresses of the proxies in PARVIS_TRUSTED_PROXIES");
        int port = variables.number("PARVIS_HTTP_PORT", 8080, 1, 65535);
        String bind = variables.text("PARVIS_HTTP_BIND", "127.0.0.1");
        String address = variables.text("PARVIS_PUBLIC_URL", PublicAddress.usual(bind, port));
        return new Http(
                bind,
                port,
                variables.number("PARVIS_MANAGEMENT_PORT", 9990, 1, 65535),
                PublicAddress.read("PARVIS_PUBLIC_URL", address),
                AddressRanges.read("PARVIS_TRUSTED_PROXIES", variables.text("PARVIS_TRUSTED_PROXIES", "")),
                variables.accepted("PARVIS_PLAIN_HTTP"));
    }

    private static Database database(Variables variables) {
        int port = variables.number("PARVIS_DB_PORT", 15432, 1, 65535);
        String given = variables.text("PARVIS_DB_URL", "");
        if (!given.isEmpty() && !given.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "PARVIS_DB_URL must start with jdbc:postgresql: such as jdbc:postgresql://db.example.fr/parvis");
        }
        String user = variables.text("PARVIS_DB_USER", APPLICATION);
        Secret password = new Secret(variables.text("PARVIS_DB_PASSWORD", DEMO_DATABASE_PASSWORD));
        return new Database(
                given.isEmpty() ? "jdbc:postgresql://127.0.0.1:" + port + "/parvis" : given,
                user,
                password,
                variables.number("PARVIS_DB_POOL", 8, 2, 200),
                given.isEmpty() ? port : 0,
                owner(variables, new Owner(user, password)));
    }

    /** Whoever names no owner has one role for everything; production refuses that at the start. */
    private static Owner owner(Variables variables, Owner otherwise) {
        String user = variables.text("PARVIS_DB_OWNER", "");
        return user.isEmpty() ? otherwise : new Owner(user, new Secret(variables.text("PARVIS_DB_OWNER_PASSWORD", "")));
    }
}
