package fr.parvis.site.entity;

import fr.parvis.site.Depicted;
import fr.parvis.site.MotifSheet;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.HashMap;
import java.util.Map;

/**
 * A reason for which people come to a site, with its picture and its words in each language.
 *
 * <p>The labels are read on public screens: neutral words, never a status of the person.
 */
@Entity
public class Motif extends Depicted {
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

    protected Motif() {}

    /** A new motif of a site, offered at once. */
    public Motif(long siteId, String code, MotifSheet sheet) {
        super(siteId);
        call(code);
        describe(sheet);
    }

    /** Shows and serves the motif in another way from now on. */
    public final void describe(MotifSheet sheet) {
        depict(sheet.pictogram());
        this.position = sheet.position();
        this.offered = sheet.offered();
        this.dailyQuota = sheet.dailyQuota();
        this.usualMinutes = sheet.usualMinutes();
        this.targetMinutes = sheet.targetMinutes();
        reword(labels, sheet.labels());
    }

    /** How it is shown and served now. */
    public MotifSheet sheet() {
        return new MotifSheet(picture(), position, offered, dailyQuota, usualMinutes, targetMinutes, labels);
    }
}
