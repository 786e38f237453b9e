package fr.parvis.web.api.problem;

import fr.parvis.identity.boundary.LettersTaken;
import fr.parvis.shared.Busy;
import fr.parvis.shared.DatabaseAway;
import fr.parvis.shared.EditedMeanwhile;
import fr.parvis.shared.input.Refused;
import fr.parvis.staffing.RosterRefused;
import fr.parvis.web.api.RequestIdFilter;
import fr.parvis.web.api.Writes;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers when a boundary threw: no role, a value that makes no sense, somebody else was first; anything else is a bug and
 * is logged with the request's id. A stack trace never leaves the server.
 */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(FailureMapper.class.getName());
    private static final int DEPTH = 12;
    private static final Map<Class<? extends Throwable>, ProblemKey> KNOWN = Map.of(
            Busy.class, ProblemKey.BUSY,
            EJBAccessException.class, ProblemKey.NOT_ALLOWED,
            IllegalArgumentException.class, ProblemKey.NOT_ACCEPTABLE,
            LettersTaken.class, ProblemKey.LETTERS_TAKEN,
            OptimisticLockException.class, ProblemKey.CHANGED_MEANWHILE);

    @Inject
    private ProblemAnswers answers;

    @Context
    private HttpHeaders request;

    @Override
    public Response toResponse(Throwable failure) {
        Problem problem = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH)
                .map(FailureMapper::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Problem.of(ProblemKey.SERVER_ERROR));
        if (problem.key() == ProblemKey.SERVER_ERROR) {
            String id = RequestIdFilter.plain(request.getHeaderString(Writes.REQUEST_ID));
            LOG.log(Level.ERROR, "A request failed: " + id, failure);
        }
        return answers.answer(problem, request);
    }

    /** Who saved first, when, and the edition that is stored now. */
    private static Problem edited(EditedMeanwhile edited) {
        return Problem.of(ProblemKey.EDITED_MEANWHILE)
                .with("by", edited.by())
                .with("at", edited.at())
                .with("edition", edited.now().value());
    }

    private static Optional<Problem> known(Throwable failure) {
        if (failure instanceof Problem problem) {
            return Optional.of(problem);
        }
        if (failure instanceof EditedMeanwhile meanwhile) {
            return Optional.of(edited(meanwhile));
        }
        if (failure instanceof Refused refused) {
            return Optional.of(Problem.of(ProblemKey.NOT_ACCEPTABLE, refused));
        }
        if (failure instanceof RosterRefused refused) {
            return Optional.of(Problem.of(ProblemKey.of(refused.problem())));
        }
        if (failure instanceof SQLException refused && refused.getSQLState() != null) {
            Optional<ProblemKey> constraint = ofConstraint(refused.getSQLState());
            if (constraint.isPresent()) {
                return constraint.map(Problem::of);
            }
        }
        if (DatabaseAway.isOne(failure)) {
            return Optional.of(Problem.of(ProblemKey.UNAVAILABLE));
        }
        return KNOWN.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(failure))
                .map(entry -> Problem.of(entry.getValue()))
                .findFirst();
    }

    /**
     * PostgreSQL's class 23: a promise of the schema would be broken; 23505 is a value that exists already. Class 22: no column
     * holds such a value.
     */
    private static Optional<ProblemKey> ofConstraint(String sqlState) {
        if (sqlState.equals("23505")) {
            return Optional.of(ProblemKey.CHANGED_MEANWHILE);
        }
        boolean value = sqlState.startsWith("23") || sqlState.startsWith("22");
        return value ? Optional.of(ProblemKey.NOT_ACCEPTABLE) : Optional.empty();
    }
}
