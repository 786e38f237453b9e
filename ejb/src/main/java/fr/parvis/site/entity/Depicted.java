package fr.parvis.site.entity;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Map;

/** What a site offers or asks for, known by a short code, with its picture and its words in each language. */
@MappedSuperclass
public class Depicted {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    private String code;
    private String pictogram;

    @Version
    private long version;

    protected Depicted() {}

    protected Depicted(long siteId) {
        this.siteId = siteId;
    }

    /** Is known by that code. */
    protected final void call(String shortCode) {
        if (shortCode == null || !shortCode.matches("[a-z0-9-]{2,40}")) {
            throw new IllegalArgumentException("A code is 2 to 40 small letters, digits or hyphens: " + shortCode);
        }
        code = shortCode;
    }

    /** Is shown by that picture. */
    protected final void depict(String picture) {
        pictogram = picture;
    }

    /** Says it in other words: only the languages that changed are written. */
    protected static void reword(Map<String, String> words, Map<String, String> others) {
        words.keySet().retainAll(others.keySet());
        words.putAll(others);
    }

    /** The key of its picture. */
    protected final String picture() {
        return pictogram;
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
