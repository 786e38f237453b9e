package fr.parvis.notification.control;

import fr.parvis.notification.MessageChannel;
import fr.parvis.notification.MessageKind;
import fr.parvis.notification.MessageRules;
import fr.parvis.notification.entity.SiteMessages;
import fr.parvis.notification.entity.SiteWording;
import fr.parvis.notification.text.MessageLanguage;
import fr.parvis.notification.text.UsualWords;
import fr.parvis.notification.text.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Rules and words of a site: its own, or those that Parvis brings. */
@ApplicationScoped
public class SiteWords {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /** How a site writes. */
    public MessageRules rules(long siteId) {
        return Optional.ofNullable(entities.find(SiteMessages.class, siteId))
                .map(SiteMessages::rules)
                .orElse(MessageRules.USUAL);
    }

    /** The words of a message. */
    public Wording words(long siteId, MessageKind kind, MessageChannel channel, MessageLanguage language) {
        return own(siteId, kind, channel, language.code())
                .map(SiteWording::words)
                .orElseGet(() -> UsualWords.of(kind, channel, language));
    }

    /** The words that a site wrote itself. */
    public Optional<SiteWording> own(long siteId, MessageKind kind, MessageChannel channel, String language) {
        return entities.createQuery(
                        "select w from SiteWording w where w.siteId = :site and w.kind = :kind"
                                + " and w.channel = :channel and w.language = :language",
                        SiteWording.class)
                .setParameter("site", siteId)
                .setParameter("kind", kind)
                .setParameter("channel", channel)
                .setParameter("language", language)
                .getResultStream()
                .findFirst();
    }
}
