package fr.parvis.web.staff;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a failure staff can mend themselves: a value that is refused, a name that is taken, somebody who was first. */
public final class ExpectedFailure {
    private static final int DEPTH = 12;

    private ExpectedFailure() {}

    /** The key of the sentence that tells staff what to do; empty when the failure is a bug or an outage. */
    public static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEPTH)
                .map(ExpectedFailure::known)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether a boundary refused the caller. */
    public static boolean isForbidden(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEPTH)
                .anyMatch(EJBAccessException.class::isInstance);
    }

    /** PostgreSQL's class 23: a promise of the schema would be broken, 23505 by a value that exists. Class 22: no such value. */
    private static Optional<String> known(Throwable failure) {
        if (failure instanceof SQLException refused && refused.getSQLState() != null) {
            return Optional.of(refused.getSQLState())
                    .filter(state -> state.startsWith("22") || state.startsWith("23"))
                    .map(state -> state.equals("23505") ? "app.taken" : "app.refused");
        }
        if (failure instanceof OptimisticLockException) {
            return Optional.of("app.taken");
        }
        return failure instanceof IllegalArgumentException ? Optional.of("app.refused") : Optional.empty();
    }
}
