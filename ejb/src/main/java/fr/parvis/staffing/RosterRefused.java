package fr.parvis.staffing;

import jakarta.ejb.ApplicationException;

/**
 * A plan that cannot be, with what is wrong. Nothing of it is kept, and what was planned before stays.
 */
@ApplicationException(rollback = true)
public class RosterRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final RosterProblem problem;

    public RosterRefused(RosterProblem problem, Object culprit) {
        super(problem + ": " + culprit);
        this.problem = problem;
    }

    /** What is wrong. */
    public RosterProblem problem() {
        return problem;
    }
}
