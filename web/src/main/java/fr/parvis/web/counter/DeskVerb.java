package fr.parvis.web.counter;

/** What an agent can press on the counter page. */
public enum DeskVerb {
    OPEN,
    TAKE_BACK,
    CLOSE,
    PAUSE,
    UNPAUSE,
    NEXT,
    CALL,
    RECALL,
    START,
    SKIP,
    HOLD,
    RESUME,
    TO_MOTIF,
    TO_COUNTER,
    NO_SHOW,
    FINISH,
    MOTIF,
    PUT_BACK
}
