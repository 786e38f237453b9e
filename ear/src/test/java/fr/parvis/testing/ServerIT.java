package fr.parvis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.shared.ProcessorLoad;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class ServerIT extends InServer {

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Test
    void the_server_answers_and_the_schema_is_migrated() throws Exception {
        URI ready = URI.create("http://127.0.0.1:" + System.getenv("PARVIS_MANAGEMENT_PORT") + "/health/live");

        assertThat(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
        assertThat(number("SELECT count(*) FROM flyway_schema_history WHERE success"))
                .isPositive();
        assertThat(number("SELECT count(*) FROM flyway_schema_history WHERE NOT success"))
                .isZero();
    }

    @Test
    void entities_are_kept_by_eclipselink_on_postgresql() {
        assertThat(entities.getEntityManagerFactory().getProperties())
                .containsEntry("eclipselink.target-database", "PostgreSQL");
        assertThat(entities.getDelegate().getClass().getName()).startsWith("org.eclipse.persistence");
    }

    @Test
    void a_commit_that_was_acknowledged_survives_a_power_cut() throws Exception {
        assertThat(text("SHOW fsync")).isEqualTo("on");
        assertThat(text("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(text("SHOW full_page_writes")).isEqualTo("on");
    }

    /** Without it forecasts would take what they like: see {@link ProcessorLoad}. */
    @Test
    void the_application_is_told_how_busy_its_machine_is() throws Exception {
        ProcessorLoad load = new ProcessorLoad();
        load.share();
        double most = 0;
        for (int look = 0; look < 200 && most <= 0; look++) {
            number("select count(*) from generate_series(1, 100000)");
            most = Math.max(most, load.share());
        }

        assertThat(most).isPositive();
    }

    private long number(String query) throws Exception {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
