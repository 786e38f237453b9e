package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.shared.input.PlainText;
import fr.parvis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** Names that an earlier version took, with signs that nobody sees, are made plain and stay apart when the schema is raised. */
class NamesMadePlainIT {

    @Test
    void a_name_stored_earlier_keeps_what_is_seen_and_its_row_can_be_changed_again() throws Exception {
        String url = TestDatabase.fresh();
        FluentConfiguration flyway = Flyway.configure()
                .dataSource(url, TestDatabase.user(), TestDatabase.password())
                .locations("classpath:db/migration");
        flyway.target("90").load().migrate();
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into site (id, code, name, zone_id) values (1, 'un', E'Accueil\\tNord\\u200b', 'Europe/Paris'),"
                            + " (2, 'deux', E'\\u202e\\u200b', 'Europe/Paris'), (3, 'trois', 'Accueil  Sud ', 'Europe/Paris')");
            statement.execute(
                    "insert into counter (id, site_id, label, position) values (1, 1, 'Guichet 1', 1),"
                            + " (2, 1, E'Guichet\\u00ad 1', 2), (3, 1, E'Guichet 1\\u200b', 3), (4, 2, E'Guichet 1\\u200e', 4)");
            statement.execute(
                    "insert into device (id, site_id, kind, name) values (1, 1, 'WALL', E'Mur\\u2028du hall\\ufeff')");

            flyway.target("latest").load().migrate();

            assertThat(column(statement, "select name from site order by id"))
                    .containsExactly("Accueil Nord", "2", "Accueil  Sud ")
                    .allMatch(PlainText::isPlain);
            assertThat(column(statement, "select label from counter order by id"))
                    .containsExactly("Guichet 1", "Guichet 1 (2)", "Guichet 1 (3)", "Guichet 1");
            assertThat(column(statement, "select name from device")).containsExactly("Mur du hall");
            assertThat(statement.executeUpdate("update device set last_seen_at = now()"))
                    .isEqualTo(1);
            assertThat(column(statement, "select conname from pg_constraint where not convalidated"))
                    .isEmpty();
        }
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }
}
