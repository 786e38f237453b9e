package fr.parvis.notification.boundary;

import fr.parvis.notification.MessageChannel;
import fr.parvis.notification.MessageReason;
import fr.parvis.notification.control.Composer.Composed;
import fr.parvis.notification.control.Outbox;
import fr.parvis.notification.control.Outbox.Order;
import fr.parvis.notification.sending.Envelope;
import fr.parvis.notification.sending.Handover;
import fr.parvis.notification.sending.Post;
import fr.parvis.shared.Background;
import fr.parvis.shared.MachineTime;
import fr.parvis.shared.Settings;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Carries messages out of the outbox on each node, a few at a time, outside of any transaction. Two nodes never have the same message;
 * one whose node was killed between handing over and noting it goes out a second time with the same id (ADR 0104).
 */
@Singleton
@Startup
@DependsOn("MigrationStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class Postman {
    /** Messages that a node takes at a time: what they may take at worst, twice half a minute each, ends before their lease. */
    private static final int BAG = 5;

    private static final int LOOKS = 100;

    /** No message is begun when less than this is left of its lease. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final AtomicBoolean working = new AtomicBoolean();

    @EJB
    private OutboxRound round;

    @Inject
    private Post post;

    @Inject
    private Settings settings;

    @Inject
    @MachineTime
    private Clock machine;

    @Resource
    private ManagedExecutorService executor;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void lookAround() {
        executor.execute(Background.told("messages", this::work));
    }

    private void work() {
        if (!working.compareAndSet(false, true)) {
            return;
        }
        try {
            remind();
            deliver();
        } finally {
            working.set(false);
        }
    }

    /** Writes every reminder that is due; how many appointments were looked at. */
    public int remind() {
        int all = 0;
        for (int looked = LOOKS; looked == LOOKS; ) {
            looked = round.remind(LOOKS);
            all += looked;
        }
        return all;
    }

    /** Sends everything that is due and that no other node has; how many messages were taken. */
    public int deliver() {
        int all = 0;
        Set<MessageChannel> silent = EnumSet.noneOf(MessageChannel.class);
        for (List<Order> bag = round.take(BAG); !bag.isEmpty(); bag = round.take(BAG)) {
            Instant until = machine.instant().plus(Outbox.LEASE).minus(LONGEST);
            for (Order order : bag) {
                if (machine.instant().isBefore(until)) {
                    deliver(order, silent);
                }
            }
            all += bag.size();
        }
        return all;
    }

    /** Who did not answer a moment ago is not waited for again and again while others could be written to. */
    private void deliver(Order order, Set<MessageChannel> silent) {
        if (silent.contains(order.channel())) {
            round.settle(order, new Handover.Later(MessageReason.NO_ANSWER, null), null);
        } else if (round.compose(order) instanceof Composed.Ready ready) {
            Envelope envelope = ready.envelope();
            boolean shown = settings.isDemo();
            Handover handover = shown ? new Handover.Taken() : post.hand(envelope);
            if (handover instanceof Handover.Later later && later.reason() == MessageReason.NO_ANSWER) {
                silent.add(order.channel());
            }
            round.settle(order, handover, shown ? envelope : null);
        }
    }
}
