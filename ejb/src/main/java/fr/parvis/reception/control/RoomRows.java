package fr.parvis.reception.control;

import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.reception.OpenDay;
import fr.parvis.reception.Outcome;
import fr.parvis.reception.Room;
import fr.parvis.reception.TallyColumn;
import fr.parvis.reception.TicketNumber;
import fr.parvis.reception.TicketRow;
import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.entity.StoredDay;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The rows of a room, read and written without JPA: a press is short enough for its own two statements. The states of tickets stand in
 * the text of the query, so that PostgreSQL keeps its plan.
 */
@ApplicationScoped
public class RoomRows {
    private static final String DAY =
            "select id, site_id, day, sequence, tally, room, ended from reception_day where site_id = ? and day = ?";

    private static final String LIVING =
            """
            select id, site_id, day, series, rank, link, request_id, motif_id, visitor_class, appointment_id, appointment_at,
                   language, needs, status, counter_id, session_id, kept_for_agent_id, kept_for_counter_id, arrived_at,
                   reference_at, not_before, first_called_at, since, moved_at, outcome, note, issued_offline
              from ticket where site_id = ? and status in ('WAITING', 'CALLED', 'SERVING', 'ON_HOLD')
            """;

    private static final String WRITE =
            "select write_room(?, ?, cast(? as jsonb), ?, ?, cast(? as jsonb), cast(? as uuid[]), cast(? as uuid[]), cast(? as jsonb))";

    @Resource
    private DataSource database;

    /** A day as its row says, unless it is over. */
    public Optional<StoredDay.State> day(long siteId, LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(DAY)) {
            query.setLong(1, siteId);
            query.setObject(2, day);
            try (ResultSet row = query.executeQuery()) {
                return !row.next() || row.getBoolean(7)
                        ? Optional.empty()
                        : Optional.of(new StoredDay.State(
                                row.getLong(1),
                                row.getLong(2),
                                row.getObject(3, LocalDate.class),
                                row.getLong(4),
                                TallyColumn.read(row.getString(5)),
                                row.getLong(6)));
            }
        } catch (SQLException failed) {
            throw new PersistenceException("The day of site " + siteId + " cannot be read", failed);
        }
    }

    /** Everybody who is somewhere on a site. */
    public Room room(long siteId) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(LIVING)) {
            query.setLong(1, siteId);
            List<TicketRow> living = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    living.add(ticket(row));
                }
            }
            return Room.of(living);
        } catch (SQLException failed) {
            throw new PersistenceException("The room of site " + siteId + " cannot be read", failed);
        }
    }

    /**
     * Writes what was done to a day, if it is still as it was known and no request was answered before.
     *
     * @param asked requests of presses
     * @param issued requests of tickets
     * @return empty when it is written, else why not; the day is locked either way
     */
    public Optional<NotWritten> write(KnownRoom known, OpenDay day, List<UUID> asked, List<UUID> issued) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setLong(1, known.day().id());
            statement.setLong(2, known.day().sequence());
            statement.setString(3, TallyColumn.write(known.day().tally()));
            statement.setLong(4, known.day().room());
            statement.setLong(5, day.state().sequence());
            statement.setString(6, TallyColumn.write(day.state().tally()));
            statement.setString(7, list(asked));
            statement.setString(8, list(issued));
            statement.setString(9, day.rows());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getString(1)).map(NotWritten::read);
            }
        } catch (SQLException failed) {
            throw new PersistenceException("Site " + known.day().siteId() + " cannot be written", failed);
        }
    }

    private static String list(List<UUID> requests) {
        StringBuilder text = new StringBuilder("{");
        requests.forEach(request -> text.append(text.length() == 1 ? "" : ",").append(request));
        return text.append('}').toString();
    }

    private static TicketRow ticket(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new TicketRow(
                row.getLong("id"),
                row.getLong("site_id"),
                row.getObject("day", LocalDate.class),
                new TicketNumber(row.getString("series").charAt(0), row.getInt("rank")),
                row.getString("link"),
                row.getObject("request_id", UUID.class),
                row.getLong("motif_id"),
                VisitorClass.valueOf(row.getString("visitor_class")),
                number(row, "appointment_id"),
                instant(row, "appointment_at"),
                row.getString("language"),
                row.getString("needs"),
                TicketStatus.valueOf(row.getString("status")),
                number(row, "counter_id"),
                number(row, "session_id"),
                number(row, "kept_for_agent_id"),
                number(row, "kept_for_counter_id"),
                instant(row, "arrived_at"),
                instant(row, "reference_at"),
                instant(row, "not_before"),
                instant(row, "first_called_at"),
                instant(row, "since"),
                instant(row, "moved_at"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("note"),
                row.getBoolean("issued_offline"));
    }

    private static Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
