package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database itself keeps sites apart, and names of one length, whoever writes (ADR 0087). */
class SitesApartIT {
    private static final String LONG = "é".repeat(90);

    private static Connection connection;
    private static Statement statement;

    @BeforeAll
    static void a_database_raised_from_an_earlier_version() throws Exception {
        String url = TestDatabase.fresh();
        FluentConfiguration flyway = Flyway.configure()
                .dataSource(url, TestDatabase.user(), TestDatabase.password())
                .locations("classpath:db/migration");
        flyway.target("92").load().migrate();
        connection = TestDatabase.connect(url);
        statement = connection.createStatement();
        for (int site = 1; site <= 2; site++) {
            run(
                    "insert into site (id, code, name, zone_id) values (%1$d, 'site-%1$d', 'Site %1$d', 'Europe/Paris')",
                    site);
            run(
                    "insert into motif (id, site_id, code, pictogram, position, usual_minutes) values (1%1$d, %1$d, 'manger', 'x', 1, 9)",
                    site);
            run("insert into counter (id, site_id, label, position) values (2%1$d, %1$d, 'Guichet', 1)", site);
            run(
                    "insert into agent (id, login, display_name, password_hash) values (3%1$d, 'agent-%1$d', 'Agent', 'x')",
                    site);
            run("insert into agent_site (agent_id, site_id) values (3%1$d, %1$d)", site);
            run("insert into device (id, site_id, kind, name) values (4%1$d, %1$d, 'WALL', 'Mur')", site);
        }
        run("update counter set label = '" + LONG + "' where id = 21");
        run("insert into counter (id, site_id, label, position) values (29, 1, '" + LONG + "x', 2)");
        run("update site set name = '" + LONG + "' where id = 2");
        flyway.target("latest").load().migrate();
    }

    @AfterAll
    static void close() throws Exception {
        connection.close();
    }

    @Test
    void every_reference_from_a_table_with_a_site_to_another_one_takes_the_site_along() throws Exception {
        assertThat(column("select c.conrelid::regclass || '.' || c.conname from pg_constraint c"
                        + " join pg_attribute p on p.attrelid = c.confrelid and p.attname = 'site_id'"
                        + " join pg_attribute s on s.attrelid = c.conrelid and s.attname = 'site_id'"
                        + " where c.contype = 'f' and not s.attnum = any (c.conkey)"))
                .isEmpty();
        assertThat(column("select count(*) from pg_constraint where contype = 'f' and array_length(conkey, 1) = 2"))
                .first()
                .satisfies(count -> assertThat(Integer.parseInt(count)).isGreaterThan(25));
        assertThat(column("select conname from pg_constraint where not convalidated"))
                .isEmpty();
    }

    @Test
    void a_motif_counter_device_or_agent_of_another_site_is_refused() throws Exception {
        String appointment =
                "insert into appointment (id, site_id, motif_id, agent_id, starts_at, minutes, code, secret_hash, status)"
                        + " values (%d, 1, %d, %s, now(), 20, '%s', '%s', 'BOOKED')";
        assertThatCode(() -> run(appointment.formatted(51, 11, "31", "AAAAAAA1", "h1")))
                .doesNotThrowAnyException();
        refused(appointment.formatted(52, 12, "null", "AAAAAAA2", "h2"));
        refused(appointment.formatted(53, 11, "32", "AAAAAAA3", "h3"));
        refused("insert into counter_motif (counter_id, motif_id) values (21, 12)");
        refused("insert into help_request (id, site_id, device_id, request_id, asked_at) values"
                + " (61, 1, 42, gen_random_uuid(), now())");
        String stay =
                "insert into counter_session (id, site_id, counter_id, agent_id, state, opened_at, idle_since, last_seen_at)"
                        + " values (%d, 1, %d, %d, 'OPEN', now(), now(), now())";
        refused(stay.formatted(71, 22, 31));
        refused(stay.formatted(72, 21, 32));
        assertThatCode(() -> run(stay.formatted(73, 21, 31))).doesNotThrowAnyException();
    }

    @Test
    void an_agent_who_leaves_a_site_leaves_what_they_did_there() throws Exception {
        run("insert into agent (id, login, display_name, password_hash) values (39, 'agent-9', 'Agent', 'x')");
        run("insert into agent_site (agent_id, site_id) values (39, 2)");
        run(
                "insert into counter_session (id, site_id, counter_id, agent_id, state, opened_at, idle_since, last_seen_at, closed_at)"
                        + " values (79, 2, 22, 39, 'CLOSED', now(), now(), now(), now())");

        assertThatCode(() -> run("delete from agent_site where agent_id = 39")).doesNotThrowAnyException();
        assertThatCode(() -> run("update counter_session set last_seen_at = now() where id = 79"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_name_that_was_longer_is_cut_stays_apart_and_its_row_can_be_changed_again() throws Exception {
        List<String> labels = column("select label from counter where site_id = 1 order by id");

        assertThat(labels).doesNotHaveDuplicates().allMatch(label -> label.codePointCount(0, label.length()) <= 80);
        assertThat(labels.get(0)).endsWith("(21)");
        assertThat(column("select char_length(name) from site where id = 2")).containsExactly("80");
        assertThatCode(() -> run("update counter set position = 3 where id = 21"))
                .doesNotThrowAnyException();
    }

    @Test
    void every_name_has_the_same_length_at_most() throws Exception {
        assertThat(
                        column(
                                "select conrelid::regclass::text from pg_constraint where conname like '%\\_length' and contype = 'c'"))
                .contains("site", "waiting_zone", "counter", "agent", "device", "place", "site_closure", "study");
        assertThatThrownBy(() -> run("update device set name = '" + LONG + "'")).isInstanceOf(SQLException.class);
        String eighty = IntStream.range(0, 80).mapToObj(at -> "é").collect(Collectors.joining());
        assertThatCode(() -> run("update device set name = '" + eighty + "'")).doesNotThrowAnyException();
    }

    private static void refused(String sql) {
        assertThatThrownBy(() -> run(sql)).as(sql).isInstanceOfSatisfying(SQLException.class, failure -> assertThat(
                        failure.getSQLState())
                .isEqualTo("23503"));
    }

    private static void run(String sql, Object... values) throws SQLException {
        statement.executeUpdate(values.length == 0 ? sql : sql.formatted(values));
    }

    private static List<String> column(String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }
}
