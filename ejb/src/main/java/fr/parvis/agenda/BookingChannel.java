package fr.parvis.agenda;

/** By which way an appointment came into the agenda. */
public enum BookingChannel {
    /** An agent booked it, at the counter or on the telephone. */
    STAFF,
    /** The visitor, on a phone. */
    PHONE,
    /** The visitor, at a kiosk. */
    KIOSK,
    /** A partner's calendar or a file. */
    PARTNER
}
