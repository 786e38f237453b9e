package fr.parvis.shared;

import jakarta.persistence.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.persistence.config.QueryHints;
import org.eclipse.persistence.config.ResultType;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.queries.ReportQueryResult;

/**
 * One row of a query, read by the names that the query gives its columns, in small letters; their Java types depend on driver and
 * provider. A name that the query does not give, or gives twice, is a mistake in the program, and told with those that it gives.
 */
public final class Row {
    private final Map<String, Integer> places;
    private final Object[] cells;

    private Row(Map<String, Integer> places, Object[] cells) {
        this.places = places;
        this.cells = cells;
    }

    /** The rows of a native query, or of one of entities that names what it selects ({@code select t.id as id, …}), in order. */
    public static Stream<Row> of(Query query) {
        query.setHint(QueryHints.RESULT_TYPE, ResultType.Map);
        List<?> found = query.getResultList();
        if (found.isEmpty()) {
            return Stream.of();
        }
        Map<String, Integer> places = places(names(found.get(0)));
        return found.stream().map(row -> new Row(places, cells(row)));
    }

    private static List<String> names(Object row) {
        return row instanceof ReportQueryResult report
                ? report.getNames()
                : ((AbstractRecord) row)
                        .getFields().stream().map(DatabaseField::getName).toList();
    }

    private static Object[] cells(Object row) {
        return row instanceof ReportQueryResult report
                ? report.getResults().toArray()
                : ((AbstractRecord) row).getValues().toArray();
    }

    private static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int place = 0; place < names.size(); place++) {
            if (places.put(names.get(place).toLowerCase(Locale.ROOT), place) != null) {
                throw new IllegalArgumentException("The query has two columns " + names.get(place) + " in " + names);
            }
        }
        return places;
    }

    /** All that is left of an answer of JDBC, in order. */
    public static List<Row> of(ResultSet answer) throws SQLException {
        int columns = answer.getMetaData().getColumnCount();
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            names.add(answer.getMetaData().getColumnLabel(column));
        }
        Map<String, Integer> places = places(names);
        List<Row> rows = new ArrayList<>();
        while (answer.next()) {
            Object[] cells = new Object[columns];
            for (int column = 0; column < columns; column++) {
                cells[column] = answer.getObject(column + 1);
            }
            rows.add(new Row(places, cells));
        }
        return rows;
    }

    private Object cell(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("The query has no column " + column + ", only " + places.keySet());
        }
        return cells[place];
    }

    /** Whether there is nothing in that column. */
    public boolean isNull(String column) {
        return cell(column) == null;
    }

    /** A whole number that is always there. */
    public long id(String column) {
        return ((Number) cell(column)).longValue();
    }

    /** A small whole number that is always there. */
    public int count(String column) {
        return Math.toIntExact(id(column));
    }

    /** A whole number; null when there is none. */
    public Long number(String column) {
        return isNull(column) ? null : id(column);
    }

    /** A small whole number; null when there is none. */
    public Integer small(String column) {
        return isNull(column) ? null : Integer.valueOf(count(column));
    }

    /** A number with a fraction; null when there is none. */
    public Double real(String column) {
        return isNull(column) ? null : Double.valueOf(((Number) cell(column)).doubleValue());
    }

    /** A text, or the JSON of a {@code jsonb} column; null when there is none. */
    public String text(String column) {
        return isNull(column) ? null : cell(column).toString();
    }

    /** Yes or no; what is unknown is no. */
    public boolean yes(String column) {
        return Boolean.TRUE.equals(cell(column));
    }

    /** A moment; null when there is none. */
    public Instant instant(String column) {
        Object cell = cell(column);
        if (cell == null) {
            return null;
        }
        if (cell instanceof Instant moment) {
            return moment;
        }
        return cell instanceof Timestamp timestamp ? timestamp.toInstant() : ((OffsetDateTime) cell).toInstant();
    }

    /** A value of that type, as a query of entities reads it; null when there is none. */
    public <T> T value(String column, Class<T> type) {
        return type.cast(cell(column));
    }

    /** A day; null when there is none. */
    public LocalDate day(String column) {
        Object cell = cell(column);
        return cell instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) cell;
    }
}
