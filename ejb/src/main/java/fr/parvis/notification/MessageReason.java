package fr.parvis.notification;

/** Why a message did not go out; each has a sentence of the staff pages. */
public enum MessageReason {
    /** The mail server or gateway did not answer in time, or could not be reached. */
    NO_ANSWER,
    /** It asked to come back later. */
    BUSY,
    /** It failed by itself. */
    BROKEN,
    /** It answered something that is no answer of a gateway, such as a page for people. */
    UNREADABLE,
    /** It refused who we are. */
    NOT_LET_IN,
    /** It does not know this address or number. */
    UNKNOWN_RECIPIENT,
    /** It refused the message. */
    REFUSED,
    /** The gateway says that it did not arrive. */
    NOT_DELIVERED,
    /** Nobody has set this way of sending up. */
    NOT_SET_UP,
    /** The person wants no messages. */
    OPTED_OUT,
    /** A later decision says something else. */
    OVERTAKEN,
    /** The time that it speaks of is over, or too near. */
    TOO_LATE,
    /** There is no address or number any more. */
    NO_CONTACT
}
