package fr.parvis.notification.entity;

import fr.parvis.notification.MessageRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How a site writes to those who have an appointment, where somebody has set it up. */
@Entity
@Table(name = "message_rules")
public class SiteMessages {
    private static final String BETWEEN = " ";

    @Id
    @Column(name = "site_id")
    private long siteId;

    private String reminders;

    @Column(name = "quiet_from")
    private LocalTime quietFrom;

    @Column(name = "quiet_until")
    private LocalTime quietUntil;

    private String address;

    @Version
    private long version;

    protected SiteMessages() {}

    /** The rules of a site. */
    public SiteMessages(long siteId, MessageRules rules) {
        this.siteId = siteId;
        describe(rules);
    }

    /** Writes in another way from now on. */
    public final void describe(MessageRules rules) {
        this.reminders = rules.reminders().stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
        this.quietFrom = rules.quietFrom();
        this.quietUntil = rules.quietUntil();
        this.address = rules.address();
    }

    /** The rules as everybody else knows them. */
    public MessageRules rules() {
        List<Integer> minutes = Arrays.stream(reminders.split(BETWEEN))
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf)
                .toList();
        return new MessageRules(minutes, quietFrom, quietUntil, address);
    }
}
