package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

    @Test
    void a_broken_line_a_database_that_stops_and_an_empty_pool_are_outages() {
        assertThat(DatabaseAway.is(caused("08006"))).isTrue();
        assertThat(DatabaseAway.is(caused("57P01"))).isTrue();
        assertThat(DatabaseAway.is(caused("53300"))).isTrue();
        assertThat(DatabaseAway.is(new IllegalStateException(new SQLException(
                        "javax.resource.ResourceException: IJ000453: Unable to get managed connection"))))
                .isTrue();
    }

    @Test
    void what_the_database_refuses_is_none() {
        assertThat(DatabaseAway.is(caused("23505"))).isFalse();
        assertThat(DatabaseAway.is(caused("40001"))).isFalse();
        assertThat(DatabaseAway.is(new SQLException("no state"))).isFalse();
        assertThat(DatabaseAway.is(new IllegalStateException("a bug"))).isFalse();
    }

    private static Throwable caused(String state) {
        return new IllegalStateException(new IllegalArgumentException(new SQLException("told", state)));
    }
}
