package fr.parvis.notification;

import fr.parvis.agenda.AppointmentChanged;

/** What a message tells. None of them can name why somebody comes. */
public enum MessageKind {
    /** You are expected. */
    BOOKED,
    /** You are on the waiting list of a workshop. */
    LISTED,
    /** A place became free. */
    PROMOTED,
    /** It is at another time. */
    MOVED,
    /** It does not take place. */
    CANCELLED,
    /** The old code opens nothing any more. */
    NEW_CODES,
    /** It is soon. */
    REMINDER;

    /** What is told of a decision about an appointment. */
    public static MessageKind of(AppointmentChanged.Kind decision) {
        return switch (decision) {
            case BOOKED -> BOOKED;
            case LISTED -> LISTED;
            case PROMOTED -> PROMOTED;
            case MOVED -> MOVED;
            case CANCELLED -> CANCELLED;
            case CODES_RENEWED -> NEW_CODES;
        };
    }
}
