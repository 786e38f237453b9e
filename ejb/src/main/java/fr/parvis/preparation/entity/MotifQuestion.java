package fr.parvis.preparation.entity;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import fr.parvis.site.Depicted;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;

/** The one question that a motif asks before the talk, to be answered by yes, no or "I do not know". */
@Entity
@Table(name = "motif_question")
public class MotifQuestion extends Depicted {
    @Column(name = "motif_id")
    private long motifId;

    @ElementCollection
    @CollectionTable(name = "motif_question_label", joinColumns = @JoinColumn(name = "question_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "label")
    private Map<String, String> labels = new HashMap<>();

    protected MotifQuestion() {}

    /** The question of a motif. */
    public MotifQuestion(long siteId, long motifId) {
        super(siteId);
        this.motifId = motifId;
    }

    /**
     * Asks in another way from now on.
     *
     * @param code short name, of small letters
     * @param words by language; French is always there
     */
    public void ask(String code, String pictogram, Map<String, String> words) {
        if (words.getOrDefault("fr", "").isBlank()) {
            throw new Refused("labels", Wanted.a("french"));
        }
        call(code);
        depict(pictogram);
        reword(labels, words);
    }
}
