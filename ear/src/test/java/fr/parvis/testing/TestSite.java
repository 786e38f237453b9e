package fr.parvis.testing;

import fr.parvis.agenda.AppointmentCode;
import fr.parvis.agenda.CodeKey;
import fr.parvis.agenda.KeptCodes;
import fr.parvis.agenda.QrToken;
import fr.parvis.shared.Secret;
import fr.parvis.shared.secret.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * A site of a test's own, so that no test depends on another: open day and night, with motifs, counters and as many agents
 * who can do everything.
 */
public final class TestSite {
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private static final CodeKey CODES = CodeKey.of(new Secret(System.getenv("PARVIS_SECRET")));

    private final Map<String, Long> appointments = new ConcurrentHashMap<>();
    private final Connections database;
    private final String code;
    private int asked;
    public final long id;
    public final List<Long> motifs = new ArrayList<>();
    public final List<Long> counters = new ArrayList<>();
    public final List<Long> agents = new ArrayList<>();

    private TestSite(Connections database, String zone) throws SQLException {
        this.database = database;
        this.code = "t" + Long.toString(NEXT.incrementAndGet(), 36);
        this.id = key("site_seq");
        run("insert into site (id, code, name, zone_id) values (?, ?, ?, ?)", id, code, "Site " + code, zone);
        for (int weekday = 1; weekday <= 7; weekday++) {
            run(
                    "insert into opening_period (id, site_id, weekday, opens, closes)"
                            + " values (nextval('site_seq'), ?, ?, '00:00', '24:00')",
                    id,
                    weekday);
        }
    }

    /** Waits until no server believes what it read of the site before: at most two seconds, by its own memory. */
    public void settle() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(2_100);
    }

    /** Where the site is laid. */
    @FunctionalInterface
    public interface Connections {
        Connection open() throws SQLException;
    }

    /** A site in Paris, in the database of several nodes. */
    public static TestSite on(Nodes nodes, int motifs, int counters) throws SQLException {
        return in("Europe/Paris", nodes::lend, motifs, counters);
    }

    /** A site in Paris, in the database of one node. */
    public static TestSite on(LoneNode node, int motifs, int counters) throws SQLException {
        return in("Europe/Paris", node::lend, motifs, counters);
    }

    /** A site in Paris. */
    public static TestSite with(DataSource database, int motifs, int counters) throws SQLException {
        return in("Europe/Paris", database, motifs, counters);
    }

    /** A site anywhere. */
    public static TestSite in(String zone, DataSource database, int motifs, int counters) throws SQLException {
        return in(zone, database::getConnection, motifs, counters);
    }

    private static TestSite in(String zone, Connections database, int motifs, int counters) throws SQLException {
        TestSite site = new TestSite(database, zone);
        for (int number = 1; number <= motifs; number++) {
            site.addMotif(number);
        }
        for (int number = 1; number <= counters; number++) {
            site.addCounter(number);
        }
        return site;
    }

    private void addMotif(int number) throws SQLException {
        long motif = key("site_seq");
        run(
                "insert into motif (id, site_id, code, pictogram, position, usual_minutes) values (?, ?, ?, 'house', ?, 10)",
                motif,
                id,
                "motif-" + number,
                number);
        motifs.add(motif);
    }

    private void addCounter(int number) throws SQLException {
        long counter = key("site_seq");
        long agent = key("staff_seq");
        run(
                "insert into counter (id, site_id, label, position) values (?, ?, ?, ?)",
                counter,
                id,
                "Guichet " + number,
                number);
        run(
                "insert into agent (id, login, display_name, password_hash) values (?, ?, ?, 'none')",
                agent,
                code + "-" + number,
                "Agent " + number);
        run("insert into agent_site (agent_id, site_id) values (?, ?)", agent, id);
        run("insert into agent_role (agent_id, role) values (?, 'AGENT')", agent);
        for (Long motif : motifs) {
            run("insert into counter_motif (counter_id, motif_id) values (?, ?)", counter, motif);
            run("insert into agent_motif (agent_id, motif_id) values (?, ?)", agent, motif);
        }
        counters.add(counter);
        agents.add(agent);
    }

    /**
     * Enrols a kiosk.
     *
     * @return its token
     */
    public String kiosk(char letter) throws SQLException {
        String token = "pvd_" + code + "-" + letter;
        run(
                "insert into device (id, site_id, kind, name, letter, token_hash, enrolled_at)"
                        + " values (nextval('staff_seq'), ?, 'KIOSK', ?, ?, ?, now())",
                id,
                "Borne " + letter,
                String.valueOf(letter),
                Fingerprint.of(token));
        return token;
    }

    /**
     * Enrols a wall screen of the whole site.
     *
     * @return its token
     */
    public String wall() throws SQLException {
        String token = "pvd_" + code + "-wall";
        run(
                "insert into device (id, site_id, kind, name, token_hash, enrolled_at)"
                        + " values (nextval('staff_seq'), ?, 'WALL', 'Écran', ?, now())",
                id,
                Fingerprint.of(token));
        return token;
    }

    /**
     * Signs an agent in.
     *
     * @return the token
     */
    public String signIn(int agent) throws SQLException {
        String token = "pva_" + code + "-" + agent;
        run(
                "insert into agent_token (id, agent_id, token_hash, created_at, expires_at)"
                        + " values (nextval('staff_seq'), ?, ?, now(), now() + interval '1 hour')",
                agents.get(agent),
                Fingerprint.of(token));
        return token;
    }

    /** Lets it be noon at the site, so that some hours before and after are the same day. */
    public TestSite atNoon() throws SQLException {
        int ahead = 12 - Instant.now().atZone(ZoneOffset.UTC).getHour();
        return set("zone_id", "Etc/GMT" + (ahead > 0 ? "-" : "+") + Math.abs(ahead));
    }

    /** The name of the site in addresses. */
    public String code() {
        return code;
    }

    /** Changes a column of the site. */
    public TestSite set(String column, Object value) throws SQLException {
        run("update site set " + column + " = ? where id = ?", value, id);
        return this;
    }

    /** Books an appointment. @return its typed code */
    public String book(long motif, Instant startsAt) throws SQLException {
        String text = Long.toString(NEXT.incrementAndGet(), 32)
                .toUpperCase(java.util.Locale.ROOT)
                .replace('I', 'Y')
                .replace('L', 'Z')
                .replace('O', 'X')
                .replace('U', 'W');
        String typed = text.substring(text.length() - 8);
        long appointment = key("appointment_seq");
        KeptCodes codes = KeptCodes.of(new AppointmentCode(typed), QrToken.fresh(new SecureRandom()), CODES);
        run(
                "insert into appointment (id, site_id, motif_id, starts_at, minutes, code_digest, secret_digest,"
                        + " codes_sealed, code_key, status) values (?, ?, ?, ?, 20, ?, ?, ?, ?, 'BOOKED')",
                appointment,
                id,
                motif,
                Timestamp.from(startsAt),
                codes.typedDigest(),
                codes.scannedDigest(),
                codes.sealed(),
                codes.keyId());
        appointments.put(typed, appointment);
        return typed;
    }

    /** The identifier of an appointment that was booked here. */
    public long appointment(String typed) {
        return appointments.get(typed);
    }

    /** Seals the code of an appointment as an installation with that secret does. @return the text of its QR code */
    public String seal(String typed, String secret) throws SQLException {
        QrToken token = QrToken.fresh(new SecureRandom());
        KeptCodes codes = KeptCodes.of(new AppointmentCode(typed), token, CODES);
        run(
                "update appointment set secret_digest = ?, codes_sealed = ? where id = ?",
                codes.scannedDigest(),
                codes.sealed(),
                appointment(typed));
        return token.text(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Asks for a paper at one of the motifs, counted from 0. */
    public void ask(String code, String french, int motif) throws SQLException {
        long paper = key("site_seq");
        run(
                "insert into paper (id, site_id, code, pictogram, position) values (?, ?, ?, 'folder', ?)",
                paper,
                id,
                code,
                asked++);
        run("insert into paper_label (paper_id, language, label) values (?, 'fr', ?)", paper, french);
        run("insert into paper_motif (paper_id, motif_id) values (?, ?)", paper, motifs.get(motif));
    }

    /** One number out of the database. */
    public long number(String query, Object... values) throws SQLException {
        try (Connection connection = database.open();
                PreparedStatement statement = prepare(connection, query, values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** One column out of the database. */
    public List<String> texts(String query, Object... values) throws SQLException {
        try (Connection connection = database.open();
                PreparedStatement statement = prepare(connection, query, values);
                ResultSet row = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    public void run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.open();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        return statement;
    }

    private long key(String sequence) throws SQLException {
        return number("select nextval('" + sequence + "')");
    }
}
