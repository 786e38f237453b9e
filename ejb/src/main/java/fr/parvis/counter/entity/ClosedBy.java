package fr.parvis.counter.entity;

/** Why a stay at a counter ended. */
public enum ClosedBy {
    /** The agent closed the counter. */
    AGENT,
    /** The agent logged out. */
    LOGOUT,
    /** Nothing was heard of the agent's browser for too long. */
    LOST,
    /** The same agent opened another counter, or a colleague took this one over. */
    COLLEAGUE
}
