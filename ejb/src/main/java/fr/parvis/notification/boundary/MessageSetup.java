package fr.parvis.notification.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.Changes;
import fr.parvis.audit.Editions;
import fr.parvis.notification.MessageChannel;
import fr.parvis.notification.MessageKind;
import fr.parvis.notification.MessageRules;
import fr.parvis.notification.control.Courses;
import fr.parvis.notification.control.SiteWords;
import fr.parvis.notification.entity.SiteMessages;
import fr.parvis.notification.entity.SiteWording;
import fr.parvis.notification.text.MessageLanguage;
import fr.parvis.notification.text.UsualWords;
import fr.parvis.notification.text.Wording;
import fr.parvis.shared.Edition;
import fr.parvis.shared.Roles;
import fr.parvis.site.SiteEdits;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** A manager says when visitors are reminded, when nobody is disturbed, and what messages say. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class MessageSetup {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Resource
    private SessionContext context;

    @Inject
    private SiteWords words;

    @Inject
    private Courses courses;

    @Inject
    private SiteEdits edits;

    @Inject
    private Editions editions;

    @Inject
    private Clock clock;

    /** How a site writes. */
    public MessageRules rules(long siteId) {
        Roles.requireAt(context, siteId);
        return words.rules(siteId);
    }

    /**
     * Writes in another way from now on; appointments that are booked already follow.
     *
     * @param seen the rules as they were read, or null
     */
    public void describe(long siteId, MessageRules rules, Edition seen) {
        Roles.requireAt(context, siteId);
        SiteMessages stored = entities.find(SiteMessages.class, siteId, LockModeType.PESSIMISTIC_WRITE);
        MessageRules before = stored == null ? MessageRules.USUAL : stored.rules();
        editions.require(seen, () -> before, new Editions.Saving(siteId, "message-rules"));
        if (stored == null) {
            entities.persist(new SiteMessages(siteId, rules));
        } else {
            stored.describe(rules);
        }
        courses.lookAgain(siteId, clock.instant());
        edits.tell(siteId, caller(), "message-rules", siteId, Changes.between(before, rules));
    }

    /** What a message says at a site. */
    public Wording words(long siteId, MessageKind kind, MessageChannel channel, String language) {
        Roles.requireAt(context, siteId);
        return words.words(siteId, kind, channel, MessageLanguage.of(language));
    }

    /** Whether a site has words of its own there. */
    public boolean isOwn(long siteId, MessageKind kind, MessageChannel channel, String language) {
        Roles.requireAt(context, siteId);
        return words.own(siteId, kind, channel, MessageLanguage.of(language).code())
                .isPresent();
    }

    /** Says this from now on; words that Parvis brings are no words of the site's own. */
    public void say(long siteId, MessageKind kind, MessageChannel channel, String language, Wording said) {
        Roles.requireAt(context, siteId);
        MessageLanguage known = MessageLanguage.of(language);
        if (said.equals(UsualWords.of(kind, channel, known))) {
            sayAsUsual(siteId, kind, channel, language);
            return;
        }
        SiteWording own = words.own(siteId, kind, channel, known.code())
                .orElseGet(() -> new SiteWording(siteId, kind, channel, known.code()));
        own.say(said);
        entities.persist(own);
        edits.tell(siteId, caller(), "message-words", siteId, kind + " " + channel + " " + known.code());
    }

    /** Says again what Parvis brings. */
    public void sayAsUsual(long siteId, MessageKind kind, MessageChannel channel, String language) {
        Roles.requireAt(context, siteId);
        String code = MessageLanguage.of(language).code();
        words.own(siteId, kind, channel, code).ifPresent(own -> {
            entities.remove(own);
            edits.tell(siteId, caller(), "message-words", siteId, kind + " " + channel + " " + code);
        });
    }

    private Actor caller() {
        return Actor.of(context.getCallerPrincipal());
    }
}
