package fr.parvis.notification.control;

import fr.parvis.notification.MessageChannel;
import fr.parvis.notification.MessageKind;
import fr.parvis.notification.MessageReason;
import fr.parvis.notification.MessageState;
import fr.parvis.notification.MessageView;
import fr.parvis.shared.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Reads messages for staff: one query each. */
@ApplicationScoped
public class MessageReader {
    private static final String SELECT =
            """
            select m.id, m.appointment_id, m.edition, m.kind, m.mark, m.channel, m.language, m.state, m.reason, m.attempts, m.due_at,
              m.settled_at, m.shown_to, m.shown_subject, m.shown_text, case m.channel when 'EMAIL' then a.email else a.phone end as recipient
              from message_outbox m join appointment a on a.id = m.appointment_id
            """;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /**
     * The messages of a site, the latest first.
     *
     * @param state only these, or null for all
     */
    public List<MessageView> of(long siteId, MessageState state, int most) {
        return Row.of(entities.createNativeQuery(SELECT
                                + " where m.site_id = ?1 and (?2 = '' or m.state = ?2)"
                                + " order by coalesce(m.settled_at, m.due_at) desc, m.id desc limit ?3")
                        .setParameter(1, siteId)
                        .setParameter(2, state == null ? "" : state.name())
                        .setParameter(3, most))
                .map(MessageReader::view)
                .toList();
    }

    /** The messages of one appointment of a site, the latest first. */
    public List<MessageView> ofAppointment(long siteId, long appointmentId) {
        return Row.of(entities.createNativeQuery(
                                SELECT + " where m.site_id = ?1 and m.appointment_id = ?2 order by m.id desc")
                        .setParameter(1, siteId)
                        .setParameter(2, appointmentId))
                .map(MessageReader::view)
                .toList();
    }

    /** How many messages of a site are in a state. */
    public int count(long siteId, MessageState state) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from message_outbox where site_id = ? and state = ?")
                        .setParameter(1, siteId)
                        .setParameter(2, state.name())
                        .getSingleResult())
                .intValue();
    }

    private static MessageView view(Row row) {
        String reason = row.text("reason");
        String shown = row.text("shown_to");
        return new MessageView(
                row.id("id"),
                row.id("appointment_id"),
                row.count("edition"),
                MessageKind.valueOf(row.text("kind")),
                row.count("mark"),
                MessageChannel.valueOf(row.text("channel")),
                row.text("language"),
                MessageState.valueOf(row.text("state")),
                reason == null ? null : MessageReason.valueOf(reason),
                row.count("attempts"),
                row.instant("due_at"),
                row.instant("settled_at"),
                shown == null ? Recipients.masked(row.text("recipient")) : shown,
                row.text("shown_subject"),
                row.text("shown_text"));
    }
}
