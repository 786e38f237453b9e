package fr.parvis.reception.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Identifiers of tickets that are stored without JPA, from its sequence in its way: blocks of fifty that end where the sequence stands. */
@ApplicationScoped
public class TicketNumbers {
    private static final int BLOCK = 50;

    @Resource
    private DataSource database;

    private long next;
    private long last = -1;

    public synchronized long next() {
        if (next > last) {
            try (Connection connection = database.getConnection();
                    PreparedStatement query = connection.prepareStatement("select nextval('ticket_seq')");
                    ResultSet row = query.executeQuery()) {
                row.next();
                last = row.getLong(1);
                next = last - BLOCK + 1;
            } catch (SQLException failed) {
                throw new PersistenceException("No identifier for a ticket", failed);
            }
        }
        return next++;
    }
}
