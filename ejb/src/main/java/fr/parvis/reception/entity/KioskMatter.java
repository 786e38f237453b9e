package fr.parvis.reception.entity;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.util.UUID;

/** Something between the kiosks of a site and its staff, brought once however often it is sent. */
@MappedSuperclass
public class KioskMatter {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_seq")
    @SequenceGenerator(name = "call_seq", sequenceName = "call_seq", allocationSize = 50)
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "request_id")
    private UUID requestId;

    protected KioskMatter() {}

    protected KioskMatter(long siteId, UUID requestId) {
        this.siteId = siteId;
        this.requestId = requestId;
    }

    public long id() {
        return id;
    }

    public long siteId() {
        return siteId;
    }

    /** The press or the record that it came from; the same one brought again is the same matter. */
    public UUID requestId() {
        return requestId;
    }
}
