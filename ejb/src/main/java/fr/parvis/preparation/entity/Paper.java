package fr.parvis.preparation.entity;

import fr.parvis.preparation.PaperSheet;
import fr.parvis.site.Depicted;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A paper that helps a demand along, with its picture and its words in each language. Without it the visit goes on. */
@Entity
public class Paper extends Depicted {
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

    protected Paper() {}

    /** A new paper of a site. */
    public Paper(long siteId, String code, PaperSheet sheet) {
        super(siteId);
        call(code);
        describe(sheet);
    }

    /** Is asked for in another way from now on. */
    public final void describe(PaperSheet sheet) {
        depict(sheet.pictogram());
        this.position = sheet.position();
        reword(labels, sheet.labels());
        rewordLines(more, sheet.more());
        this.motifIds.retainAll(sheet.motifIds());
        this.motifIds.addAll(sheet.motifIds());
    }

    /** How it is asked for now. */
    public PaperSheet sheet() {
        return new PaperSheet(picture(), position, labels, more, motifIds);
    }
}
