package fr.parvis.agenda;

import java.util.EnumSet;
import java.util.Set;

/** Where an appointment is in its life; the arrows say where it may go. */
public enum AppointmentStatus {
    /** Somebody is expected. */
    BOOKED,
    /** They are here and hold a ticket. */
    CHECKED_IN,
    /** They were received. The end. */
    SERVED,
    /** They did not come, or not when called. */
    NO_SHOW,
    /** It will not take place. The end. */
    CANCELLED;

    /** The states that may follow. */
    public Set<AppointmentStatus> next() {
        return switch (this) {
            case BOOKED -> EnumSet.of(CHECKED_IN, NO_SHOW, CANCELLED);
            case CHECKED_IN -> EnumSet.of(SERVED, NO_SHOW, BOOKED);
            case NO_SHOW -> EnumSet.of(BOOKED, CHECKED_IN);
            case SERVED, CANCELLED -> EnumSet.noneOf(AppointmentStatus.class);
        };
    }
}
