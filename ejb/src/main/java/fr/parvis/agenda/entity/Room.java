package fr.parvis.agenda.entity;

import fr.parvis.agenda.RoomFacts;
import fr.parvis.shared.input.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A closed office in which people are received. */
@Entity
public class Room {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agenda_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    private String name;
    private boolean closed;

    @Version
    private long version;

    protected Room() {}

    /** A new room of a site. */
    public Room(long siteId, String name) {
        this.siteId = siteId;
        describe(name, false);
    }

    /** Is named in another way, or offered no longer. */
    public final void describe(String name, boolean closed) {
        this.name = PlainText.name("name", name);
        this.closed = closed;
    }

    /** The room as everybody else knows it. */
    public RoomFacts facts() {
        return new RoomFacts(id, name, closed);
    }

    /** Which site. */
    public long siteId() {
        return siteId;
    }
}
