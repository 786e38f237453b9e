package fr.parvis.staffing;

/** Why a plan cannot be: each is told to the manager in one plain sentence, and what was planned before stays. */
public enum RosterProblem {
    /** A shift or break ends before it begins. */
    ENDS_BEFORE_START,
    /** Two shifts of one counter at the same time. */
    SHIFTS_OVERLAP,
    /** A break outside its shift. */
    BREAK_OUTSIDE,
    /** Two breaks of one shift at the same time. */
    BREAKS_OVERLAP,
    /** One agent at two counters at the same time. */
    AGENT_TWICE,
    /** No such counter at this site. */
    COUNTER_UNKNOWN,
    /** No such agent at this site. */
    AGENT_UNKNOWN,
    /** The hour is left out on that day: the clocks go forward. */
    HOUR_MISSING,
    /** The hour comes twice on that day: the clocks go back. */
    HOUR_TWICE,
    /** The day is over. */
    DAY_PAST,
    /** No such shift or break is planned any more. */
    NOT_PLANNED,
    /** A week cannot be copied onto itself. */
    SAME_WEEK
}
