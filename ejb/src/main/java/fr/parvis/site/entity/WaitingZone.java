package fr.parvis.site.entity;

import fr.parvis.shared.input.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A part of the building where people wait, with its own wall screen. */
@Entity
@Table(name = "waiting_zone")
public class WaitingZone {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    private String name;

    protected WaitingZone() {}

    /** A zone; its name is read by visitors: "Rez-de-chaussée". */
    public WaitingZone(long siteId, String name) {
        this.siteId = siteId;
        this.name = PlainText.name("name", name);
    }

    /** Identifier, once stored. */
    public long id() {
        return id;
    }
}
