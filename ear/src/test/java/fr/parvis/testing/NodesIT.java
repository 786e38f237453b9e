package fr.parvis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.shared.Schema;
import fr.parvis.shared.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@StopsNodes
class NodesIT {

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void launchers_that_start_at_once_raise_the_schema_once() throws Exception {
        String url = TestDatabase.fresh();
        Settings.Database here = Settings.fromEnvironment().database();
        Settings.Database fresh =
                new Settings.Database(url, here.user(), here.password(), here.pool(), 0, here.owner());

        Together.run(3, one -> () -> {
            Schema.raise(fresh, step -> {});
            return one;
        });

        try (Connection connection = TestDatabase.connect(url)) {
            assertThat(migrations(connection, "WHERE version = '1' AND success"))
                    .isEqualTo(1);
            assertThat(migrations(connection, "WHERE NOT success")).isZero();
        }
    }

    @Test
    void one_node_outlives_the_other() throws Exception {
        Nodes nodes = Nodes.shared();

        nodes.kill(1);
        assertThat(answers(nodes.address(0))).isTrue();

        nodes.restart(1);
        assertThat(answers(nodes.address(1))).isTrue();
    }

    private static long migrations(Connection connection, String condition) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM flyway_schema_history " + condition)) {
            row.next();
            return row.getLong(1);
        }
    }

    private boolean answers(URI address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                        .statusCode()
                < 500;
    }
}
