package fr.parvis.testing;

import static org.assertj.core.api.Assertions.assertThat;

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
    void two_nodes_that_start_at_once_migrate_the_schema_once_and_one_outlives_the_other() throws Exception {
        Nodes nodes = Nodes.shared();
        assertThat(migrations(nodes, "WHERE version = '1' AND success")).isEqualTo(1);
        assertThat(migrations(nodes, "WHERE NOT success")).isZero();

        nodes.kill(1);
        assertThat(answers(nodes.address(0))).isTrue();

        nodes.restart(1);
        assertThat(answers(nodes.address(1))).isTrue();
    }

    private static long migrations(Nodes nodes, String condition) throws SQLException {
        try (Connection connection = nodes.connect();
                Statement statement = connection.createStatement();
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
