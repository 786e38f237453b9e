package fr.parvis.notification.boundary;

import fr.parvis.notification.MessageReason;
import fr.parvis.notification.MessageState;
import fr.parvis.notification.control.Composer;
import fr.parvis.notification.control.Composer.Composed;
import fr.parvis.notification.control.Outbox;
import fr.parvis.notification.control.Outbox.Order;
import fr.parvis.notification.control.Outbox.Settlement;
import fr.parvis.notification.control.Reminders;
import fr.parvis.notification.plan.Retry;
import fr.parvis.notification.sending.Envelope;
import fr.parvis.notification.sending.Handover;
import fr.parvis.shared.MachineTime;
import fr.parvis.shared.SiteChanged;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The short transactions around the sending of messages, which itself is in none. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxRound {
    private static final SecureRandom CHANCE = new SecureRandom();

    @Inject
    private Outbox outbox;

    @Inject
    private Composer composer;

    @Inject
    private Reminders reminders;

    @Inject
    private Event<SiteChanged> hints;

    @Inject
    private Clock clock;

    @Inject
    @MachineTime
    private Clock machine;

    /** Writes reminders that are due; how many appointments were looked at. */
    public int remind(int most) {
        return reminders.look(most);
    }

    /** Takes messages that are due for this node. */
    public List<Order> take(int most) {
        return outbox.take(clock.instant(), machine.instant(), most);
    }

    /** Puts a message together. One that is not to be sent is noted as that. */
    public Composed compose(Order order) {
        Composed composed = composer.compose(order);
        if (composed instanceof Composed.Not not) {
            Instant now = clock.instant();
            outbox.settle(order, new Settlement(MessageState.SUPPRESSED, not.reason(), now, null), now);
        }
        return composed;
    }

    /**
     * Notes what came of handing a message over.
     *
     * @param shown what the demonstration shows, or null
     */
    public void settle(Order order, Handover handover, Envelope shown) {
        Instant now = clock.instant();
        Settlement settlement = settlement(order, handover, shown, now);
        if (outbox.settle(order, settlement, now) && settlement.state() == MessageState.GIVEN_UP) {
            hints.fire(new SiteChanged(order.siteId(), 0));
        }
    }

    private static Settlement settlement(Order order, Handover handover, Envelope shown, Instant now) {
        if (handover instanceof Handover.Taken) {
            return new Settlement(MessageState.SENT, null, now, shown);
        }
        return handover instanceof Handover.Later later
                ? later(order, later, now)
                : new Settlement(MessageState.GIVEN_UP, ((Handover.Never) handover).reason(), now, null);
    }

    private static Settlement later(Order order, Handover.Later later, Instant now) {
        MessageReason reason = later.reason();
        return Retry.isOver(order.attempts())
                ? new Settlement(MessageState.GIVEN_UP, reason, now, null)
                : new Settlement(
                        MessageState.FAILED, reason, Retry.next(now, order.attempts(), later.pause(), CHANCE), null);
    }
}
