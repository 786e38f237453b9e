package fr.parvis.preparation.entity;

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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A paper that helps a demand along, with its picture and its words in each language. Without it the visit goes on. */
@Entity
public class Paper {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    private String code;
    private String pictogram;
    private int position;

    @ElementCollection
    @CollectionTable(name = "paper_label", joinColumns = @JoinColumn(name = "paper_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "label")
    private Map<String, String> labels = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "paper_more", joinColumns = @JoinColumn(name = "paper_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "label")
    private Map<String, String> more = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "paper_motif", joinColumns = @JoinColumn(name = "paper_id"))
    @Column(name = "motif_id")
    private Set<Long> motifIds = new HashSet<>();

    @Version
    private long version;

    protected Paper() {}

    /** A new paper of a site. */
    public Paper(long siteId, String code, PaperSheet sheet) {
        if (code == null || !code.matches("[a-z0-9-]{2,40}")) {
            throw new IllegalArgumentException("A paper code is 2 to 40 small letters, digits or hyphens: " + code);
        }
        this.siteId = siteId;
        this.code = code;
        describe(sheet);
    }

    /** Is asked for in another way from now on. */
    public final void describe(PaperSheet sheet) {
        this.pictogram = sheet.pictogram();
        this.position = sheet.position();
        this.labels.keySet().retainAll(sheet.labels().keySet());
        this.labels.putAll(sheet.labels());
        this.more.keySet().retainAll(sheet.more().keySet());
        this.more.putAll(sheet.more());
        this.motifIds.retainAll(sheet.motifIds());
        this.motifIds.addAll(sheet.motifIds());
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
