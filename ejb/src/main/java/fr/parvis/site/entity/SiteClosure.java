package fr.parvis.site.entity;

import fr.parvis.shared.input.PlainText;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day on which a site stays shut whatever its hours say: a public holiday, a move. */
@Entity
@Table(name = "site_closure")
public class SiteClosure {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    private LocalDate day;
    private String label;

    protected SiteClosure() {}

    /** A closed day, with the reason that staff read. */
    public SiteClosure(long siteId, LocalDate day, String label) {
        if (day == null) {
            throw new Refused("day", Wanted.a("given"));
        }
        this.siteId = siteId;
        this.day = day;
        this.label = PlainText.note("label", label, PlainText.NAME);
    }
}
