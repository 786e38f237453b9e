package fr.parvis.notification.sending;

import fr.parvis.notification.MessageChannel;

/** The way out of the house. Called outside of any transaction; bounded in time. */
public interface Post {
    /** Whether this way is set up. */
    boolean isOpen(MessageChannel channel);

    /** Hands a message over; whatever goes wrong is an answer. */
    Handover hand(Envelope envelope);
}
