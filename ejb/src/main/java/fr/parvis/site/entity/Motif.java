package fr.parvis.site.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;

/**
 * A reason for which people come to a site, with its picture and its words in each language.
 *
 * <p>The labels are read on public screens: neutral words, never a status of the person.
 */
@Entity
public class Motif {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    private String code;
    private String pictogram;
    private int position;
    private boolean offered;

    @Column(name = "daily_quota")
    private Integer dailyQuota;

    @Column(name = "usual_minutes")
    private int usualMinutes;

    @Column(name = "target_minutes")
    private Integer targetMinutes;

    @ElementCollection
    @CollectionTable(name = "motif_label", joinColumns = @JoinColumn(name = "motif_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "label")
    private Map<String, String> labels = new HashMap<>();

    @Version
    private long version;

    protected Motif() {}

    /** A new motif of a site, offered at once. */
    public Motif(long siteId, String code, MotifSheet sheet) {
        if (code == null || !code.matches("[a-z0-9-]{2,40}")) {
            throw new IllegalArgumentException("A motif code is 2 to 40 small letters, digits or hyphens: " + code);
        }
        this.siteId = siteId;
        this.code = code;
        describe(sheet);
    }

    /** Shows and serves the motif in another way from now on. */
    public final void describe(MotifSheet sheet) {
        this.pictogram = sheet.pictogram();
        this.position = sheet.position();
        this.offered = sheet.offered();
        this.dailyQuota = sheet.dailyQuota();
        this.usualMinutes = sheet.usualMinutes();
        this.targetMinutes = sheet.targetMinutes();
        this.labels.keySet().retainAll(sheet.labels().keySet());
        this.labels.putAll(sheet.labels());
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
