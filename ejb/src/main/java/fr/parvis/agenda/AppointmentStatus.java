package fr.parvis.agenda;

import java.util.EnumSet;
import java.util.Set;

/** Where an appointment is in its life; the arrows say where it may go. */
public enum AppointmentStatus {
    /** They are on the waiting list of a workshop. */
    LISTED,
    /** Somebody is expected. */
    BOOKED,
    /** They are here and hold a ticket. */
    CHECKED_IN,
    /** They were received. The end. */
    SERVED,
    /** They did not come, or not when called. */
    NO_SHOW,
    /** They did not come, and said so. The end. */
    EXCUSED,
    /** It will not take place. The end. */
    CANCELLED;

    /** Whether time is kept for somebody who has not been received yet. */
    public boolean keepsTime() {
        return this == BOOKED || this == CHECKED_IN;
    }

    /** Whether it has an hour at all: neither cancelled, excused nor only hoped for. */
    public boolean takesPlace() {
        return this != LISTED && this != EXCUSED && this != CANCELLED;
    }

    /** The states that may follow. */
    public Set<AppointmentStatus> next() {
        return switch (this) {
            case LISTED -> EnumSet.of(BOOKED, CANCELLED);
            case BOOKED -> EnumSet.of(CHECKED_IN, SERVED, NO_SHOW, EXCUSED, CANCELLED);
            case CHECKED_IN -> EnumSet.of(SERVED, NO_SHOW, BOOKED);
            case NO_SHOW -> EnumSet.of(BOOKED, CHECKED_IN, SERVED, EXCUSED);
            case SERVED, EXCUSED, CANCELLED -> EnumSet.noneOf(AppointmentStatus.class);
        };
    }
}
