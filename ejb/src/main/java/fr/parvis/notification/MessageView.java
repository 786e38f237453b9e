package fr.parvis.notification;

import java.time.Instant;

/**
 * A message as staff see it.
 *
 * @param edition how often its appointment had another time before, 1 for never
 * @param mark of a reminder: minutes before the appointment
 * @param reason why it did not go out, or null
 * @param recipient masked; whole in the demonstration; empty when there is none any more
 * @param subject and text: what was said, in the demonstration only; null otherwise
 */
public record MessageView(
        long id,
        long appointmentId,
        int edition,
        MessageKind kind,
        int mark,
        MessageChannel channel,
        String language,
        MessageState state,
        MessageReason reason,
        int attempts,
        Instant dueAt,
        Instant settledAt,
        String recipient,
        String subject,
        String text) {
    /** Whether staff can have it tried again. */
    public boolean canRetry() {
        return state == MessageState.GIVEN_UP;
    }

    /** When something happened to it last, or is to happen. */
    public Instant when() {
        return settledAt == null ? dueAt : settledAt;
    }

    /** Says nothing of whom or what. */
    @Override
    public String toString() {
        return "MessageView " + id;
    }
}
