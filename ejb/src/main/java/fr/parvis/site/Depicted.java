package fr.parvis.site;

import fr.parvis.shared.input.PlainText;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
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

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_WORDS = 300;

    protected Depicted() {}

    protected Depicted(long siteId) {
        this.siteId = siteId;
    }

    /** Is known by that code. */
    protected final void call(String shortCode) {
        if (shortCode == null || !shortCode.matches("[a-z0-9-]{2,40}")) {
            throw new Refused("code", Wanted.a("code"));
        }
        code = shortCode;
    }

    /** Is shown by that picture. */
    protected final void depict(String picture) {
        pictogram = PlainText.label("pictogram", picture, LONGEST_CODE);
    }

    /** Says it in other words: only the languages that changed are written. */
    protected static void reword(Map<String, String> words, Map<String, String> others) {
        reword(words, others, PlainText::note);
    }

    /** The same for texts of several lines. */
    protected static void rewordLines(Map<String, String> words, Map<String, String> others) {
        reword(words, others, PlainText::lines);
    }

    private static void reword(Map<String, String> words, Map<String, String> others, Reading reading) {
        words.keySet().retainAll(others.keySet());
        others.forEach((language, text) -> words.put(
                PlainText.label("labels", language, LONGEST_CODE), reading.read("labels", text, LONGEST_WORDS)));
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

    /** One rule for text. */
    @FunctionalInterface
    private interface Reading {
        String read(String field, String text, int most);
    }
}
