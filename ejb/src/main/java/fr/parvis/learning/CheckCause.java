package fr.parvis.learning;

/** Why the length of a service cannot be believed. */
public enum CheckCause {
    /** It lasted beyond belief: five times what the motif usually takes, and more than half an hour. */
    TOO_LONG,
    /** It went on when the day ended: nobody pressed "finish". */
    NEVER_ENDED,
    /** Nothing was heard of the counter any more, so the server ended it. */
    COUNTER_LOST
}
