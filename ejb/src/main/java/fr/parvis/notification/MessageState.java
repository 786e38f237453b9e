package fr.parvis.notification;

/** How far a message is. */
public enum MessageState {
    /** It is to be sent when its time has come. */
    WAITING,
    /** A node is at it, until its lease ends. */
    SENDING,
    /** The mail server or gateway has taken it. */
    SENT,
    /** The gateway says that it arrived. */
    DELIVERED,
    /** It did not go out, and is tried again. */
    FAILED,
    /** It did not go out, and nobody tries again unless staff say so. */
    GIVEN_UP,
    /** It is not to go out. */
    SUPPRESSED;

    /** Whether the next step is the server's. */
    public boolean isAhead() {
        return this == WAITING || this == SENDING || this == FAILED;
    }
}
