package fr.parvis.demo.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** Rows of one table that travel to the database together. */
final class Batch implements AutoCloseable {
    private final PreparedStatement statement;

    Batch(Connection connection, String insert) throws SQLException {
        this.statement = connection.prepareStatement(insert);
    }

    void add(Object... cells) throws SQLException {
        for (int cell = 0; cell < cells.length; cell++) {
            Object value = cells[cell];
            statement.setObject(cell + 1, value instanceof Instant moment ? Timestamp.from(moment) : value);
        }
        statement.addBatch();
    }

    @Override
    public void close() throws SQLException {
        statement.executeBatch();
        statement.close();
    }
}
