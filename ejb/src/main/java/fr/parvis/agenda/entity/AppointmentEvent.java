package fr.parvis.agenda.entity;

/** Everything that can happen to an appointment. */
public sealed interface AppointmentEvent {
    /** Which appointment. */
    Long appointmentId();

    /** Somebody came for it. */
    record CheckedIn(Long appointmentId) implements AppointmentEvent {}

    /** They were received. */
    record Served(Long appointmentId) implements AppointmentEvent {}

    /** They did not come, or not when called. */
    record Missed(Long appointmentId) implements AppointmentEvent {}

    /** It will not take place. */
    record Cancelled(Long appointmentId) implements AppointmentEvent {}

    /** Somebody is expected again. */
    record Reopened(Long appointmentId) implements AppointmentEvent {}
}
