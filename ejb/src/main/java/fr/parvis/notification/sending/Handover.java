package fr.parvis.notification.sending;

import fr.parvis.notification.MessageReason;
import java.time.Duration;

/** What came of handing a message over. */
public sealed interface Handover {
    /** Somebody else has it now. */
    record Taken() implements Handover {}

    /**
     * It did not go out, and may the next time.
     *
     * @param pause how long the other side asked us to wait, or null
     */
    record Later(MessageReason reason, Duration pause) implements Handover {}

    /** It will not go out, however often it is tried. */
    record Never(MessageReason reason) implements Handover {}
}
