package fr.parvis.notification.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.notification.MessageChannel;
import fr.parvis.notification.MessageState;
import fr.parvis.notification.MessageView;
import fr.parvis.notification.control.MessageReader;
import fr.parvis.notification.control.Outbox;
import fr.parvis.notification.sending.Post;
import fr.parvis.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** Staff see what was written to visitors, what did not go out and why, and have it tried again. */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
public class SentMessages {
    /** Messages that a page shows at most. */
    public static final int MOST = 200;

    @Resource
    private SessionContext context;

    @Inject
    private MessageReader messages;

    @Inject
    private Outbox outbox;

    @Inject
    private Post post;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The latest messages of a site; of one state, or of all when it is null. */
    public List<MessageView> of(long siteId, MessageState state) {
        Roles.requireAt(context, siteId);
        return messages.of(siteId, state, MOST);
    }

    /** How many messages of a site did not go out and are not tried any more. */
    public int givenUp(long siteId) {
        Roles.requireAt(context, siteId);
        return messages.count(siteId, MessageState.GIVEN_UP);
    }

    /** The ways by which this installation can write at all. */
    public List<MessageChannel> open() {
        return Arrays.stream(MessageChannel.values()).filter(post::isOpen).toList();
    }

    /** Has a message that was given up tried again; false when somebody else was faster. */
    public boolean retry(long siteId, long messageId) {
        Roles.requireAt(context, siteId);
        boolean again = outbox.retry(siteId, messageId, clock.instant());
        if (again) {
            audit.record(siteId, Actor.of(context.getCallerPrincipal()), "message-retried", messageId, "");
        }
        return again;
    }
}
