package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Flyway is passed over only when the database is exactly what it would leave. */
class AppliedMigrationsIT {
    private final String url = TestDatabase.fresh();
    private final Settings.Database here = Settings.fromEnvironment().database();
    private final Settings.Database database =
            new Settings.Database(url, here.user(), here.password(), here.pool(), 0, here.owner());

    @Test
    void a_database_that_was_raised_is_known_by_owner_and_server_without_flyway() {
        assertThat(AppliedMigrations.areExactlyOurs(asOwner())).as("empty").isFalse();

        Schema.raise(database, step -> {});

        assertThat(AppliedMigrations.areExactlyOurs(asOwner())).isTrue();
        assertThat(AppliedMigrations.areExactlyOurs(as(here.user(), here.password())))
                .isTrue();
    }

    @Test
    void one_that_lacks_a_migration_or_has_another_one_is_left_to_flyway() throws SQLException {
        Schema.raise(database, step -> {});

        assertDoubted("update flyway_schema_history set checksum = checksum + 1 where version = '10'");
        assertDoubted("update flyway_schema_history set success = false where version = '10'");
        assertDoubted("delete from flyway_schema_history where version = '10'");
        assertDoubted(
                "insert into flyway_schema_history select 9999, '999999', description, type, script, checksum,"
                        + " installed_by, installed_on, execution_time, success from flyway_schema_history where version = '10'");
        assertThat(AppliedMigrations.areExactlyOurs(asOwner())).as("undone").isTrue();
    }

    private void assertDoubted(String change) throws SQLException {
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as table flyway_schema_history");
            assertThat(statement.executeUpdate(change)).isEqualTo(1);
            assertThat(AppliedMigrations.areExactlyOurs(asOwner())).as(change).isFalse();
            statement.execute("delete from flyway_schema_history");
            statement.execute("insert into flyway_schema_history table kept");
            statement.execute("drop table kept");
        }
    }

    private PGSimpleDataSource asOwner() {
        return as(here.owner().user(), here.owner().password());
    }

    private PGSimpleDataSource as(String user, Secret password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password.value());
        return source;
    }
}
