package fr.parvis.demo.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Draws identifiers from a sequence that counts in blocks of fifty, as the persistence provider does. */
final class Keys {
    private static final int BLOCK = 50;

    private final Connection connection;
    private final String sequence;
    private long next = 1;
    private long last;

    Keys(Connection connection, String sequence) {
        this.connection = connection;
        this.sequence = sequence;
    }

    long next() throws SQLException {
        if (next > last) {
            try (PreparedStatement statement = connection.prepareStatement("select nextval('" + sequence + "')");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                last = row.getLong(1);
                next = last - BLOCK + 1;
            }
        }
        return next++;
    }
}
