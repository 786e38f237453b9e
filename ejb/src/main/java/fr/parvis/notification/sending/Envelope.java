package fr.parvis.notification.sending;

import fr.parvis.notification.MessageChannel;
import java.util.UUID;

/**
 * A message ready to be handed over.
 *
 * @param reference the same at each try, so that whoever takes it can tell a second delivery from a second message
 * @param to e-mail address or telephone in E.164
 * @param subject of an e-mail
 * @param stop address of the page on which messages are stopped
 */
public record Envelope(
        UUID reference, MessageChannel channel, String language, String to, String subject, String text, String stop) {
    /** Says nothing of whom or what, so that no log can give it away. */
    @Override
    public String toString() {
        return "Envelope " + reference;
    }
}
