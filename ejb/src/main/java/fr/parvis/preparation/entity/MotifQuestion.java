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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;

/** The one question that a motif asks before the talk, to be answered by yes, no or "I do not know". */
@Entity
@Table(name = "motif_question")
public class MotifQuestion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "motif_id")
    private long motifId;

    private String code;
    private String pictogram;

    @ElementCollection
    @CollectionTable(name = "motif_question_label", joinColumns = @JoinColumn(name = "question_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "label")
    private Map<String, String> labels = new HashMap<>();

    @Version
    private long version;

    protected MotifQuestion() {}

    /** The question of a motif. */
    public MotifQuestion(long siteId, long motifId) {
        this.siteId = siteId;
        this.motifId = motifId;
    }

    /**
     * Asks in another way from now on.
     *
     * @param code short name, of small letters
     * @param words by language; French is always there
     */
    public void ask(String code, String pictogram, Map<String, String> words) {
        if (code == null || !code.matches("[a-z0-9-]{2,40}")) {
            throw new IllegalArgumentException("A question code is 2 to 40 small letters, digits or hyphens: " + code);
        }
        if (words.getOrDefault("fr", "").isBlank()) {
            throw new IllegalArgumentException("A question needs its French words: " + words);
        }
        this.code = code;
        this.pictogram = pictogram;
        this.labels.keySet().retainAll(words.keySet());
        this.labels.putAll(words);
    }

    /** Identifier, once stored. */
    public long id() {
        return id;
    }
}
