package fr.parvis.notification.control;

import fr.parvis.notification.MessageChannel;
import fr.parvis.notification.MessageKind;
import fr.parvis.notification.MessageReason;
import fr.parvis.notification.MessageState;
import fr.parvis.notification.sending.Envelope;
import fr.parvis.shared.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The rows of the outbox: written once, taken by one node at a time, settled by whoever has the lease. */
@ApplicationScoped
public class Outbox {
    /** How long a node may be at a message before others take it for lost: longer than a connection and all answers may take. */
    public static final Duration LEASE = Duration.ofMinutes(5);

    private static final String WRITE =
            """
            insert into message_outbox (id, site_id, appointment_id, edition, kind, mark, reference, channel, language, state, reason,
              created_at, due_at, settled_at)
            values (nextval('message_seq'), ?, ?, ?, ?, ?, cast(? as uuid), ?, ?, ?, ?, ?, ?, cast(? as timestamptz))
            on conflict (appointment_id, edition, kind, mark) do nothing
            """;

    private static final String TAKE =
            """
            update message_outbox set state = 'SENDING', attempts = attempts + 1, lease = cast(?1 as uuid), lease_until = ?2
             where id in (select id from message_outbox where state in ('WAITING', 'FAILED', 'SENDING') and due_at <= ?3
                 and (state <> 'SENDING' or lease_until < ?4) order by due_at, id limit ?5 for update skip locked)
            returning id, site_id, appointment_id, edition, kind, mark, reference, channel, language, attempts
            """;

    private static final String SETTLE =
            """
            update message_outbox set state = ?1, reason = ?2, due_at = ?3, settled_at = cast(?4 as timestamptz), lease = null,
              lease_until = null, shown_to = ?5, shown_subject = ?6, shown_text = ?7
             where id = ?8 and state = 'SENDING' and lease = cast(?9 as uuid)
            """;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /**
     * What is to be told, and how.
     *
     * @param mark see the column
     * @param reason why it is not to go out, or null
     */
    public record Draft(
            long siteId,
            long appointmentId,
            int edition,
            MessageKind kind,
            int mark,
            MessageChannel channel,
            String language,
            MessageReason reason) {}

    /**
     * A message that this node has taken.
     *
     * @param lease known to whoever took it
     * @param attempts with this one
     */
    public record Order(
            long id,
            long siteId,
            long appointmentId,
            int edition,
            MessageKind kind,
            int mark,
            UUID reference,
            MessageChannel channel,
            String language,
            int attempts,
            UUID lease) {}

    /**
     * How a message stands now.
     *
     * @param due when it is tried again, or was due
     * @param shown what the demonstration shows; null otherwise
     */
    public record Settlement(MessageState state, MessageReason reason, Instant due, Envelope shown) {}

    /** Writes a message; false when it is there already. */
    public boolean write(Draft draft, Instant now, Instant due) {
        boolean goes = draft.reason() == null;
        return entities.createNativeQuery(WRITE)
                        .setParameter(1, draft.siteId())
                        .setParameter(2, draft.appointmentId())
                        .setParameter(3, draft.edition())
                        .setParameter(4, draft.kind().name())
                        .setParameter(5, draft.mark())
                        .setParameter(6, UUID.randomUUID().toString())
                        .setParameter(7, draft.channel().name())
                        .setParameter(8, draft.language())
                        .setParameter(9, (goes ? MessageState.WAITING : MessageState.SUPPRESSED).name())
                        .setParameter(10, goes ? null : draft.reason().name())
                        .setParameter(11, Timestamp.from(now))
                        .setParameter(12, Timestamp.from(due))
                        .setParameter(13, goes ? null : now.toString())
                        .executeUpdate()
                == 1;
    }

    /** How many messages of a kind an edition has. */
    public int count(long appointmentId, int edition, MessageKind kind) {
        Query query = entities.createNativeQuery(
                        "select count(*) from message_outbox where appointment_id = ? and edition = ? and kind = ?")
                .setParameter(1, appointmentId)
                .setParameter(2, edition)
                .setParameter(3, kind.name());
        return ((Number) query.getSingleResult()).intValue();
    }

    /**
     * Takes messages that are due, and those whose node fell silent; at most so many.
     *
     * @param now by the desk's clock, for what is due
     * @param machine by the machine's, for leases
     */
    public List<Order> take(Instant now, Instant machine, int most) {
        UUID lease = UUID.randomUUID();
        Query query = entities.createNativeQuery(TAKE)
                .setParameter(1, lease.toString())
                .setParameter(2, Timestamp.from(machine.plus(LEASE)))
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, Timestamp.from(machine))
                .setParameter(5, most);
        return Row.of(query).map(row -> order(row, lease)).toList();
    }

    private static Order order(Row row, UUID lease) {
        return new Order(
                row.id("id"),
                row.id("site_id"),
                row.id("appointment_id"),
                row.count("edition"),
                MessageKind.valueOf(row.text("kind")),
                row.count("mark"),
                UUID.fromString(row.text("reference")),
                MessageChannel.valueOf(row.text("channel")),
                row.text("language"),
                row.count("attempts"),
                lease);
    }

    /** Notes what came of a message; false when its lease went to somebody else, or a report was faster. */
    public boolean settle(Order order, Settlement how, Instant now) {
        Envelope shown = how.shown();
        return entities.createNativeQuery(SETTLE)
                        .setParameter(1, how.state().name())
                        .setParameter(
                                2, how.reason() == null ? null : how.reason().name())
                        .setParameter(3, Timestamp.from(how.due()))
                        .setParameter(4, how.state().isAhead() ? null : now.toString())
                        .setParameter(5, shown == null ? null : shown.to())
                        .setParameter(6, shown == null ? null : shown.subject())
                        .setParameter(7, shown == null ? null : shown.text())
                        .setParameter(8, order.id())
                        .setParameter(9, order.lease().toString())
                        .executeUpdate()
                == 1;
    }

    /** Messages that wait for their turn and are not to go out any more. */
    public void suppress(long appointmentId, MessageReason reason, Instant now) {
        entities.createNativeQuery("update message_outbox set state = 'SUPPRESSED', reason = ?, settled_at = ?"
                        + " where appointment_id = ? and state in ('WAITING', 'FAILED')")
                .setParameter(1, reason.name())
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, appointmentId)
                .executeUpdate();
    }

    /** Notes what a gateway reports; false when there is no such message or it says what is known. */
    public boolean report(UUID reference, boolean delivered, Instant now) {
        return entities.createNativeQuery("update message_outbox set state = ?, reason = ?, settled_at = ?"
                                + " where reference = cast(? as uuid) and state in ('SENDING', 'SENT')")
                        .setParameter(1, (delivered ? MessageState.DELIVERED : MessageState.GIVEN_UP).name())
                        .setParameter(2, delivered ? null : MessageReason.NOT_DELIVERED.name())
                        .setParameter(3, Timestamp.from(now))
                        .setParameter(4, reference.toString())
                        .executeUpdate()
                == 1;
    }

    /** Has a message that was given up tried again; false when it is none of those. */
    public boolean retry(long siteId, long messageId, Instant now) {
        return entities.createNativeQuery("update message_outbox set state = 'WAITING', reason = null, attempts = 0,"
                                + " settled_at = null, due_at = ? where id = ? and site_id = ? and state = 'GIVEN_UP'")
                        .setParameter(1, Timestamp.from(now))
                        .setParameter(2, messageId)
                        .setParameter(3, siteId)
                        .executeUpdate()
                == 1;
    }
}
