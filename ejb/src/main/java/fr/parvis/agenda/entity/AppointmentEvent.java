package fr.parvis.agenda.entity;

/** Everything that can happen to an appointment. */
public sealed interface AppointmentEvent {
    /** Which appointment. */
    long appointmentId();

    /** Somebody came for it. */
    record CheckedIn(long appointmentId) implements AppointmentEvent {}

    /** They were received. */
    record Served(long appointmentId) implements AppointmentEvent {}

    /** They did not come, or not when called. */
    record Missed(long appointmentId) implements AppointmentEvent {}

    /** It will not take place. */
    record Cancelled(long appointmentId) implements AppointmentEvent {}

    /** Somebody is expected again. */
    record Reopened(long appointmentId) implements AppointmentEvent {}
}
