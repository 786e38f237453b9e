package fr.parvis.bench;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The sites that the benchmark works on, laid straight into the database: open day and night, one motif, one kiosk and
 * some counters each.
 */
final class Yard implements AutoCloseable {
    private static final String TIMES =
            "(select (d::date + h)::timestamp at time zone 'Europe/Paris' as t"
                    + " from generate_series(current_date + 1, current_date + ?::int, interval '1 day') d,"
                    + " (select time '09:00' + n * interval '20 min' as h from generate_series(0, 8) n"
                    + " union all select time '14:00' + n * interval '20 min' from generate_series(0, 8) n) hours"
                    + " where extract(isodow from d) < 6) times";

    private final Connection connection;
    final List<Site> sites = new ArrayList<>();

    record Site(long id, long motif, String kioskToken, List<Desk> desks) {}

    record Desk(long counter, String agentToken) {}

    Yard(String url, String user, String password) throws SQLException {
        this.connection = DriverManager.getConnection(url, user, password);
    }

    /** Lays new sites with new names. */
    void lay(int count, int desks) throws Exception {
        String run = Long.toString(System.nanoTime(), 36);
        for (int number = 0; number < count; number++) {
            sites.add(site("b" + run + number, desks));
        }
    }

    private Site site(String code, int count) throws Exception {
        long id = key("site_seq");
        long motif = key("site_seq");
        long zone = id;
        run("insert into site (id, code, name, zone_id) values (?, ?, ?, 'Europe/Paris')", id, code, "Bench " + code);
        for (int weekday = 1; weekday <= 7; weekday++) {
            run(
                    "insert into opening_period values (nextval('site_seq'), ?, ?, '00:00', '24:00')",
                    id,
                    weekday);
        }
        run(
                "insert into motif (id, site_id, code, pictogram, position, usual_minutes) values (?, ?, 'bench', 'house', 1, 10)",
                motif,
                id);
        String kiosk = "pvd_" + code + "-kiosk";
        run(
                "insert into device (id, site_id, kind, name, letter, token_hash, enrolled_at)"
                        + " values (nextval('staff_seq'), ?, 'KIOSK', ?, 'B', ?, now())",
                id,
                "Bench " + zone,
                hash(kiosk));
        List<Desk> desks = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            desks.add(desk(code, id, motif, number));
        }
        return new Site(id, motif, kiosk, desks);
    }

    private Desk desk(String code, long site, long motif, int number) throws Exception {
        long counter = key("site_seq");
        long agent = key("staff_seq");
        String token = "pva_" + code + "-" + number;
        run("insert into counter (id, site_id, label, position) values (?, ?, ?, ?)", counter, site, "G" + number, number);
        run("insert into counter_motif values (?, ?)", counter, motif);
        run(
                "insert into agent (id, login, display_name, password_hash) values (?, ?, 'Bench', 'none')",
                agent,
                code + "-" + number);
        run("insert into agent_role values (?, 'AGENT')", agent);
        run("insert into agent_site values (?, ?)", agent, site);
        run("insert into agent_motif values (?, ?)", agent, motif);
        run(
                "insert into agent_token (id, agent_id, token_hash, created_at, expires_at)"
                        + " values (nextval('staff_seq'), ?, ?, now(), now() + interval '12 hours')",
                agent,
                hash(token));
        return new Desk(counter, token);
    }

    /** Past visits, spread over 1,000 days and the sites, each with the history of an ordinary visit. */
    void layHistory(long visits) throws SQLException {
        long each = visits / sites.size();
        for (Site site : sites) {
            long first = number("select nextval('ticket_seq') + 1");
            run(
                    "insert into ticket (id, site_id, day, series, rank, link, request_id, motif_id, visitor_class, language,"
                            + " status, arrived_at, reference_at, first_called_at, since, moved_at)"
                            + " select ? + n, ?, current_date - 1 - (n % 1000)::int, 'A', 1 + (n / 1000)::int,"
                            + " 'H' || (? + n), gen_random_uuid(), ?, 'WALK_IN', 'fr', 'FINISHED',"
                            + " d, d, d + interval '12 min', d + interval '20 min', d + interval '20 min'"
                            + " from (select n, (current_date - 1 - (n % 1000)::int)::timestamptz + interval '10 hours' as d"
                            + " from generate_series(0, ? - 1) n) v",
                    first,
                    site.id(),
                    first,
                    site.motif(),
                    each);
            run(
                    "insert into ticket_period (id, ticket_id, site_id, day, status, motif_id, began_at, ended_at)"
                            + " select nextval('period_seq'), id, site_id, day, s.status, motif_id, arrived_at + s.b, arrived_at + s.e"
                            + " from ticket, (values ('WAITING', interval '0', interval '12 min'),"
                            + " ('SERVING', interval '12 min', interval '20 min'), ('FINISHED', interval '20 min', null)) s (status, b, e)"
                            + " where id >= ? and id < ?",
                    first,
                    first + each);
            run("select setval('ticket_seq', greatest(nextval('ticket_seq'), ?))", first + each + 1000);
        }
        run("analyze");
    }

    /** The statement for this build, whose days keep their counts as JSON, or for one of before schema 110, as a text. */
    private String kept(String json, String text) throws SQLException {
        long jsonb = number("select count(*) from information_schema.columns where table_schema = 'public'"
                + " and table_name = 'reception_day' and column_name = 'tally' and data_type = 'jsonb'");
        return jsonb == 1 ? json : text;
    }

    /** Sends everybody home, so that each measure starts with the same queues. */
    void clearQueues() throws SQLException {
        for (Site site : sites) {
            run(
                    "update ticket set status = 'LEFT', counter_id = null, version = version + 1"
                            + " where site_id = ? and status in ('WAITING', 'CALLED', 'SERVING')",
                    site.id());
            run(
                    kept("update reception_day set tally = jsonb_build_object('v', 1, 'ranks', tally -> 'ranks',"
                                    + " 'issued', '{}'::jsonb, 'waiting', '{}'::jsonb) where site_id = ?",
                            "update reception_day set tally = split_part(tally, ';', 1) || ';;' where site_id = ?"),
                    site.id());
        }
        run("vacuum analyze ticket");
    }

    /** Lets so many wait at a site since now, each with the history of an arrival. */
    void layWaiting(Site site, int count) throws SQLException {
        long first = number("select nextval('ticket_seq') + 1");
        run("select setval('ticket_seq', ?)", first + count + 100);
        run(
                kept("insert into reception_day (id, site_id, day) values (nextval('site_seq'), ?,"
                                + " (now() at time zone 'Europe/Paris')::date) on conflict do nothing",
                        "insert into reception_day (id, site_id, day, tally) values (nextval('site_seq'), ?,"
                                + " (now() at time zone 'Europe/Paris')::date, ';;') on conflict do nothing"),
                site.id());
        run(
                "insert into ticket (id, site_id, day, series, rank, link, request_id, motif_id, visitor_class, language,"
                        + " status, arrived_at, reference_at, since, moved_at, version)"
                        + " select ? + n, ?, (now() at time zone 'Europe/Paris')::date, 'C', 1 + n + ?, 'W' || (? + n),"
                        + " gen_random_uuid(), ?, 'WALK_IN', 'fr', 'WAITING', d, d, d, d, 1"
                        + " from (select n, now() + n * interval '1 ms' - interval '1 min' as d from generate_series(0, ? - 1) n) v",
                first,
                site.id(),
                (int) (first % 900_000_000),
                first,
                site.motif(),
                count);
        run(
                "insert into ticket_period (id, ticket_id, site_id, day, status, motif_id, began_at)"
                        + " select nextval('period_seq'), id, site_id, day, 'WAITING', motif_id, arrived_at from ticket"
                        + " where id >= ? and id < ?",
                first,
                first + count);
        run(
                kept("update reception_day set tally = jsonb_set(tally, '{waiting}', jsonb_build_object((?)::bigint,"
                                + " (select count(*) from ticket where site_id = ? and status = 'WAITING')))"
                                + " where site_id = ? and not ended",
                        "update reception_day set tally = split_part(tally, ';', 1) || ';' || split_part(tally, ';', 2) || ';'"
                                + " || ? || '=' || (select count(*) from ticket where site_id = ? and status = 'WAITING')"
                                + " where site_id = ? and not ended"),
                site.motif(),
                site.id(),
                site.id());
        run("vacuum analyze ticket");
        run("vacuum analyze ticket_period");
    }

    /** Lays the sites that pgbench works on. */
    void layCeiling(Path script) throws Exception {
        for (String statement : Files.readString(script).replaceAll("--[^\n]*", "").split(";\s*\n", -1)) {
            if (!statement.isBlank()) {
                run(statement);
            }
        }
    }

    /** Gives every agent of these sites a password, kept as the server keeps it. @return their logins */
    List<String> withPassword(String password) throws SQLException {
        String hash = Password.hash(password)
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID))
                .getResult();
        // A build of before first passwords knows no owner of one.
        String own = number("select count(*) from information_schema.columns where table_name = 'agent'"
                                + " and column_name = 'password_by'")
                        == 1
                ? ", password_by = 'OWNER', password_at = now()"
                : "";
        List<String> logins = new ArrayList<>();
        for (Site site : sites) {
            run(
                    "update agent set password_hash = ?" + own
                            + " where id in (select agent_id from agent_site where site_id = ?)",
                    hash,
                    site.id());
            try (PreparedStatement statement = connection.prepareStatement(
                    "select login from agent join agent_site on agent_id = id where site_id = " + site.id())) {
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    logins.add(rows.getString(1));
                }
            }
        }
        return logins;
    }

    /** Lets every agent of these sites see the board too. */
    void letEverybodySeeTheBoard() throws SQLException {
        for (Site site : sites) {
            run(
                    "insert into agent_role select agent_id, 'RECEPTION' from agent_site where site_id = ?"
                            + " on conflict do nothing",
                    site.id());
        }
    }

    /** A wall screen of a site. @return its token */
    String wall(Site site) throws Exception {
        String token = "pvd_" + site.id() + "-wall";
        run(
                "insert into device (id, site_id, kind, name, token_hash, enrolled_at)"
                        + " values (nextval('staff_seq'), ?, 'WALL', 'Bench', ?, now())",
                site.id(),
                hash(token));
        return token;
    }

    /** Offers of every agent, 9 to 12 and 14 to 17 on five days a week, which visitors may book. */
    void layOffers(Site site) throws SQLException {
        run("insert into booking_motif (motif_id, site_id, online, notice_hours) values (?, ?, true, 0)", site.motif(), site.id());
        for (String hours : List.of("'09:00', '12:00'", "'14:00', '17:00'")) {
            run(
                    "insert into offer (id, site_id, agent_id, first_day, weekdays, starts, ends)"
                            + " select nextval('agenda_seq'), ?, agent_id, current_date - 1, 31, " + hours
                            + " from agent_site where site_id = ?",
                    site.id(),
                    site.id());
        }
        run("insert into offer_motif (offer_id, motif_id) select id, ? from offer where site_id = ?", site.motif(), site.id());
        run("analyze");
    }

    /** Takes a share of the free time of twenty minutes of every agent over so many days. */
    void takeTime(Site site, int days, double share) throws SQLException {
        run(
                "insert into time_block (id, site_id, agent_id, starts_at, ends_at)"
                        + " select nextval('agenda_seq'), ?, agent_id, t, t + interval '20 min'"
                        + " from agent_site, " + TIMES + " where site_id = ? and random() < ? on conflict do nothing",
                site.id(),
                days,
                site.id(),
                share);
        run("analyze");
    }

    /** The starts of appointments of twenty minutes in those offers, over so many days from tomorrow on. */
    List<Instant> slots(int days) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select t from " + TIMES + " order by t")) {
            statement.setInt(1, days);
            try (ResultSet row = statement.executeQuery()) {
                List<Instant> slots = new ArrayList<>();
                while (row.next()) {
                    slots.add(row.getTimestamp(1).toInstant());
                }
                return slots;
            }
        }
    }

    /** One number about a site. */
    long count(String sql, long site) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, site);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.execute();
        }
    }

    long number(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private long key(String sequence) throws SQLException {
        return number("select nextval('" + sequence + "')");
    }

    private static String hash(String token) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes("UTF-8")));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
