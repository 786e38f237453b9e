package fr.parvis.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.shared.Schema;
import fr.parvis.shared.Secret;
import fr.parvis.shared.Settings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The roles of the PostgreSQL that comes along: in a new folder, with another password, and in a folder of before. */
class DatabaseRolesIT {
    private static final Settings.Owner OWNER =
            new Settings.Owner("parvis_owner", new Secret("the owner's, \"quoted\""));

    @TempDir
    private Path folder;

    private final int port = Integer.parseInt(LaunchedReception.freePort());

    @Test
    void the_server_reads_and_writes_rows_and_nothing_else_and_its_password_can_be_changed() throws Exception {
        try (EmbeddedDatabase first = start("first password")) {
            Schema.raise(database("first password"), step -> {});
            assertRowsOnly("first password");
            assertThat(first.stopCommand()).isNotEmpty();
        }
        try (EmbeddedDatabase second = start("it's another one")) {
            assertRowsOnly("it's another one");
            assertThat(DatabaseDoor.opens(url(), "parvis_app", new Secret("first password")))
                    .isFalse();
            assertThat(second.stopCommand()).isNotEmpty();
        }
    }

    @Test
    void a_folder_of_before_there_was_an_owner_is_taken_over_with_its_rows() throws Exception {
        try (EmbeddedDatabase first = start("first password")) {
            Schema.raise(database("first password"), step -> {});
            try (Connection owner = owner()) {
                owner.createStatement()
                        .execute("insert into site (id, code, name, zone_id) values (1, 'un', 'Un', 'UTC')");
            }
            first.close();
            first.files().run("parvis", asBefore(), "");
            first.files().run("postgres", List.of("alter role parvis password 'parvis'"), "");
        }

        try (EmbeddedDatabase taken = start("first password")) {
            assertThat(DatabaseDoor.opens(url(), "parvis", new Secret("parvis")))
                    .as("a superuser has no way in")
                    .isFalse();
            SchemaDoor.check(database("first password"));
            SchemaDoor.raise(database("first password"), step -> {});
            assertRowsOnly("first password");
            try (Connection owner = owner();
                    ResultSet row = owner.createStatement().executeQuery("select name from site")) {
                assertThat(row.next()).isTrue();
                owner.createStatement().execute("alter table site add column later text");
            }
            assertThat(taken.stopCommand()).isNotEmpty();
        }
    }

    @Test
    void a_role_that_may_do_more_than_rows_is_refused() throws Exception {
        try (EmbeddedDatabase database = start("first password")) {
            Settings.Database asOwner = new Settings.Database(url(), OWNER.user(), OWNER.password(), 2, 0, OWNER);
            Schema.raise(database("first password"), step -> {});

            assertThatThrownBy(() -> DatabaseDoor.refusePowerful(asOwner))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("PARVIS_DB_OWNER");
            DatabaseDoor.refusePowerful(database("first password"));
            Settings.Database nobody =
                    database("first password").ownedBy(new Settings.Owner("parvis_owner", new Secret("")));
            SchemaDoor.raise(nobody, step -> {});
            try (Connection owner = owner()) {
                owner.createStatement().execute("delete from flyway_schema_history where version = '92'");
            }
            assertThatThrownBy(() -> SchemaDoor.raise(nobody, step -> {}))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("PARVIS_DB_OWNER_PASSWORD");
            assertThat(database.stopCommand()).isNotEmpty();
        }
    }

    /** Everything belongs to the superuser, and there is no other role. */
    private static List<String> asBefore() {
        return List.of(
                "reassign owned by parvis_owner to parvis",
                "drop owned by parvis_owner",
                "drop owned by parvis_app",
                "drop role parvis_owner",
                "drop role parvis_app");
    }

    private void assertRowsOnly(String password) throws SQLException {
        try (Connection server = DriverManager.getConnection(url(), "parvis_app", password);
                Statement statement = server.createStatement()) {
            assertThat(statement.executeUpdate("update site set name = name")).isNotNegative();
            assertThat(statement.executeUpdate("insert into set_up_code values ('n', 'h', now())"))
                    .isEqualTo(1);
            assertThat(statement.executeUpdate("delete from set_up_code")).isEqualTo(1);
            for (String more : List.of(
                    "create table mine ()",
                    "alter table site add column mine text",
                    "drop table site",
                    "truncate site cascade",
                    "create role mine",
                    "update flyway_schema_history set success = true",
                    "alter role parvis_app superuser",
                    "copy site to program 'true'")) {
                assertThatThrownBy(() -> statement.execute(more))
                        .as(more)
                        .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                                .isEqualTo("42501"));
            }
        }
    }

    private EmbeddedDatabase start(String password) {
        return EmbeddedDatabase.start(
                folder, port, new DatabaseRoles(OWNER, "parvis_app", new Secret(password), false));
    }

    private Settings.Database database(String password) {
        return new Settings.Database(url(), "parvis_app", new Secret(password), 2, 0, OWNER);
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(url(), OWNER.user(), OWNER.password().value());
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/parvis";
    }
}
