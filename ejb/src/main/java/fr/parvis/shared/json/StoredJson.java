package fr.parvis.shared.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.sql.SQLException;
import org.postgresql.util.PGobject;

/**
 * Writes records for {@code jsonb} columns and reads them back. Instants, days and lengths of time are ISO 8601 texts; a component that is
 * null is left out. Finite numbers
 * keep every digit; NaN and infinities cannot be kept.
 *
 * <p>PostgreSQL orders the names and sets blanks as it likes: kept values are compared as records, never as texts.
 */
public final class StoredJson {
    /** Finding the library and learning the records anew would take longer than the work; it may be used by any thread. */
    private static final Jsonb JSON = JsonbBuilder.create();

    private StoredJson() {}

    /** The JSON of a record. */
    public static String write(Versioned value) {
        return JSON.toJson(value);
    }

    /**
     * The record of a JSON.
     *
     * @param newest the newest shape that this program knows
     * @throws IllegalArgumentException when it is of none of the shapes 1 to {@code newest}
     */
    public static <T extends Versioned> T read(String json, Class<T> type, int newest) {
        T value;
        try {
            value = JSON.fromJson(json, type);
        } catch (JsonbException otherwise) {
            throw new IllegalArgumentException("Not a kept " + type.getName(), otherwise);
        }
        if (value == null || value.v() < 1 || value.v() > newest) {
            throw new IllegalArgumentException("Not a kept " + type.getName() + " of version 1 to " + newest
                    + ": version " + (value == null ? "none" : Integer.toString(value.v())));
        }
        return value;
    }

    /** A JSON as the parameter of a statement; null is null. */
    public static Object column(String json) {
        PGobject column = new PGobject();
        column.setType("jsonb");
        try {
            column.setValue(json);
        } catch (SQLException never) {
            throw new IllegalArgumentException(never);
        }
        return column;
    }

    /** The JSON of a cell, as a driver or JPA hands it; null when there is none. */
    public static String text(Object cell) {
        return cell == null ? null : cell.toString();
    }
}
