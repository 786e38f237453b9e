package fr.parvis.agenda.entity;

import fr.parvis.agenda.AbsenceFacts;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * An agent is not there for some time; why is not kept.
 *
 * <p>Purpose: nobody is given an appointment with them then. Retention: {@value #RETENTION_DAYS} days after its end.
 */
@Entity
public class Absence {
    /** How long an absence is kept after its end, in days. */
    public static final int RETENTION_DAYS = 31;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agenda_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "agent_id")
    private long agentId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String source;

    @Column(name = "source_key")
    private String sourceKey;

    @Version
    private long version;

    protected Absence() {}

    /** An absence that staff writes down. */
    public Absence(long siteId, long agentId, Instant startsAt, Instant endsAt) {
        this(siteId, agentId, startsAt, endsAt, "", "");
    }

    /**
     * An absence that a calendar outside tells.
     *
     * @param source which calendar
     * @param sourceKey which of its entries
     */
    public Absence(long siteId, long agentId, Instant startsAt, Instant endsAt, String source, String sourceKey) {
        if (startsAt == null || endsAt == null || !startsAt.isBefore(endsAt)) {
            throw new Refused("endsAt", Wanted.a("later"));
        }
        this.siteId = siteId;
        this.agentId = agentId;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.source = source;
        this.sourceKey = sourceKey;
    }

    /** The absence as everybody else knows it. */
    public AbsenceFacts facts() {
        return new AbsenceFacts(id, agentId, startsAt, endsAt, !source.isEmpty());
    }

    /** Which site. */
    public long siteId() {
        return siteId;
    }
}
