package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.testing.TestDatabase;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What earlier versions left behind is raised to this one, and the server's role works with it. */
class KeptDataIT {
    private static final String TABLES =
            "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"
                    + " and relname <> 'flyway_schema_history' order by 1";

    /** Add a number here, and its file, for each version that people have used. */
    @ParameterizedTest
    @ValueSource(strings = "92")
    void a_row_of_every_table_outlives_the_way_to_this_version(String version) throws Exception {
        String url = TestDatabase.fresh();
        Settings.Database database = at(url);
        Flyway.configure()
                .dataSource(url, TestDatabase.user(), TestDatabase.password())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement();
                InputStream kept = KeptDataIT.class.getResourceAsStream("/kept/V" + version + ".sql")) {
            connection.setAutoCommit(false);
            statement.execute(new String(kept.readAllBytes(), StandardCharsets.UTF_8));
            connection.commit();
            connection.setAutoCommit(true);
            Map<String, Long> before = counts(statement);
            assertThat(before).as("tables without a row to keep").allSatisfy((table, rows) -> assertThat(rows)
                    .isPositive());

            Schema.raise(database, step -> {});

            assertThat(counts(statement)).containsAllEntriesOf(before);
            assertThat(column(statement, "select conname from pg_constraint where not convalidated"))
                    .isEmpty();
            assertThat(column(statement, "select display_name from agent where login = 'elise'"))
                    .containsExactly("Élise");
        }
        try (Connection server = DriverManager.getConnection(
                        url, database.user(), database.password().value());
                Statement statement = server.createStatement()) {
            assertThat(counts(statement)).isNotEmpty();
            assertThat(statement.executeUpdate("update agent set version = version + 1"))
                    .isPositive();
        }
    }

    private static Settings.Database at(String url) {
        Settings.Database here = Settings.fromEnvironment().database();
        return new Settings.Database(url, here.user(), here.password(), here.pool(), 0, here.owner());
    }

    private static Map<String, Long> counts(Statement statement) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : column(statement, TABLES)) {
            counts.put(
                    table,
                    Long.valueOf(
                            column(statement, "select count(*) from " + table).get(0)));
        }
        return counts;
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> column = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                column.add(rows.getString(1));
            }
        }
        return column;
    }
}
