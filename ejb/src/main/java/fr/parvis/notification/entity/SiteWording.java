package fr.parvis.notification.entity;

import fr.parvis.notification.MessageChannel;
import fr.parvis.notification.MessageKind;
import fr.parvis.notification.text.Wording;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Words of a site's own for one kind of message, on one channel, in one language. */
@Entity
@Table(name = "message_wording")
public class SiteWording {
    @Id
    @SequenceGenerator(name = "message_seq", sequenceName = "message_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    @Enumerated(EnumType.STRING)
    private MessageChannel channel;

    private String language;
    private String subject;
    private String body;

    @Version
    private long version;

    protected SiteWording() {}

    /** Words for a place that has none yet. */
    public SiteWording(long siteId, MessageKind kind, MessageChannel channel, String language) {
        this.siteId = siteId;
        this.kind = kind;
        this.channel = channel;
        this.language = language;
    }

    /** Says this from now on. */
    public void say(Wording words) {
        this.subject = words.subject();
        this.body = words.body();
    }

    /** What it says. */
    public Wording words() {
        return new Wording(subject, body);
    }
}
