package fr.parvis.site.entity;

import fr.parvis.shared.input.PlainText;
import fr.parvis.site.CounterSheet;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;

/** A place where an agent serves visitors, and the motifs that can be served there. */
@Entity
public class Counter {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "zone_id")
    private Long zoneId;

    private String label;
    private int position;
    private boolean active;

    @ElementCollection
    @CollectionTable(name = "counter_motif", joinColumns = @JoinColumn(name = "counter_id"))
    @Column(name = "motif_id")
    private Set<Long> motifs = new HashSet<>();

    @Version
    private long version;

    protected Counter() {}

    /** A new counter of a site. */
    public Counter(long siteId, CounterSheet sheet) {
        this.siteId = siteId;
        describe(sheet);
    }

    /** Labels, places and equips the counter in another way from now on. */
    public final void describe(CounterSheet sheet) {
        this.zoneId = sheet.zoneId();
        this.label = PlainText.name("label", sheet.label());
        this.position = sheet.position();
        this.active = sheet.active();
        this.motifs.retainAll(sheet.motifs());
        this.motifs.addAll(sheet.motifs());
    }

    /** How it is labelled and equipped now. */
    public CounterSheet sheet() {
        return new CounterSheet(label, position, active, zoneId, motifs);
    }

    /** Identifier, once stored. */
    public long id() {
        return id;
    }

    /** The site it belongs to. */
    public long siteId() {
        return siteId;
    }
}
