package fr.parvis.web.admin;

import fr.parvis.preparation.boundary.PaperSetup;
import fr.parvis.preparation.boundary.Papers;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The one question that a motif may ask after its papers. */
@Named
@RequestScoped
public class QuestionsPart {
    private static final String FRENCH = "fr";

    @Inject
    private Papers papers;

    @Inject
    private PaperSetup setup;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    private Long motif;
    private String code = "";
    private String text = "";

    /** Asks the visitors of the chosen motif this question; an empty text takes it away. */
    public void save() {
        setup.ask(workplace.siteId(), motif, code.strip(), text.isBlank() ? Map.of() : Map.of(FRENCH, text.strip()));
        notices.saved();
    }

    /** The French question of a motif, empty when it asks none. */
    public String of(long motifId) {
        return papers.of(workplace.siteId())
                .questionOf(motifId)
                .map(question -> question.labels().getOrDefault(FRENCH, ""))
                .orElse("");
    }

    public Long getMotif() {
        return motif;
    }

    public void setMotif(Long motif) {
        this.motif = motif;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
