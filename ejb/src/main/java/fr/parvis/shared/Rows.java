package fr.parvis.shared;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads the cells of native queries, whose Java types depend on driver and provider. */
public final class Rows {
    private Rows() {}

    /** A {@code timestamptz} cell; null stays null. */
    public static Instant instant(Object cell) {
        if (cell == null) {
            return null;
        }
        return cell instanceof Timestamp timestamp ? timestamp.toInstant() : ((OffsetDateTime) cell).toInstant();
    }

    /** An integer cell of any width; null stays null. */
    public static Long number(Object cell) {
        return cell == null ? null : ((Number) cell).longValue();
    }
}
