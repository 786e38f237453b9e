package fr.parvis.shared;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Tells a database that does not answer from a database that refuses: the first is nobody's fault who asked, and asking again in
 * a moment helps (ADR 0078).
 */
public final class DatabaseAway {
    private static final int DEPTH = 16;

    private DatabaseAway() {}

    /** Whether the database was away, anywhere among the causes of a failure. */
    public static boolean is(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEPTH)
                .anyMatch(DatabaseAway::isOne);
    }

    /**
     * Whether this one failure, without its causes, says so. PostgreSQL's class 08: the line is broken; 57P01 to 57P05: it is being
     * stopped or started; 53300: it takes no more connections; 55000: the database itself takes none. The server's pool says
     * IJ000453 to IJ000655, without a state.
     */
    public static boolean isOne(Throwable failure) {
        if (!(failure instanceof SQLException away)) {
            return false;
        }
        String state = away.getSQLState();
        if (state == null) {
            return String.valueOf(away.getMessage()).contains("IJ000");
        }
        return state.startsWith("08") || state.startsWith("57P") || state.equals("53300") || state.equals("55000");
    }
}
