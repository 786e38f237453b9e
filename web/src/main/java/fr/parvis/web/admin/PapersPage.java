package fr.parvis.web.admin;

import fr.parvis.preparation.PaperFacts;
import fr.parvis.preparation.PaperSheet;
import fr.parvis.preparation.boundary.PaperSetup;
import fr.parvis.preparation.boundary.Papers;
import fr.parvis.web.screens.StandardWords;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Seen;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The papers that a site asks for: words, picture, place, and the motifs for which each helps. */
@Named
@RequestScoped
public class PapersPage {
    private static final String FRENCH = "fr";

    @Inject
    private Papers papers;

    @Inject
    private PaperSetup setup;

    @Inject
    private StandardWords words;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    @Inject
    private Seen seen;

    private long id;
    private String code = "";
    private String pictogram = "";
    private int position;
    private String label = "";
    private String more = "";
    private List<Long> motifIds = new ArrayList<>();

    /** Shows the paper of the address, or an empty sheet. */
    public void open() {
        position = getAll().size() + 1;
        shown().ifPresent(this::show);
    }

    private void show(PaperFacts paper) {
        seen.shows(new PaperSheet(paper.pictogram(), paper.position(), paper.labels(), paper.more(), paper.motifIds()));
        code = paper.code();
        pictogram = paper.pictogram();
        position = paper.position();
        label = paper.labels().getOrDefault(FRENCH, "");
        more = paper.more().getOrDefault(FRENCH, "");
        motifIds = new ArrayList<>(paper.motifIds());
    }

    /** Keeps the sheet. Words of other languages stay where the French did not change. */
    public void save() {
        PaperSheet sheet = new PaperSheet(
                pictogram.strip(),
                position,
                worded(label, PaperFacts::labels),
                worded(more, PaperFacts::more),
                Set.copyOf(motifIds));
        if (id == 0) {
            id = setup.add(workplace.siteId(), code.strip(), sheet);
            seen.shows(sheet);
            notices.saved();
        } else {
            seen.save(sheet, edition -> setup.describe(id, sheet, edition));
        }
    }

    private Map<String, String> worded(String french, Function<PaperFacts, Map<String, String>> of) {
        if (french == null || french.isBlank()) {
            return Map.of();
        }
        Map<String, String> known = new HashMap<>(shown().map(of).orElse(Map.of()));
        if (!french.strip().equals(known.get(FRENCH))) {
            known.clear();
        }
        known.put(FRENCH, french.strip());
        return known;
    }

    /** Asks for the paper no longer. */
    public void remove() {
        setup.remove(id);
        id = 0;
        notices.saved();
    }

    private Optional<PaperFacts> shown() {
        return getAll().stream().filter(paper -> paper.id() == id).findFirst();
    }

    /** Every paper of the site, in the order of asking. */
    public List<PaperFacts> getAll() {
        return papers.of(workplace.siteId()).papers();
    }

    /** What the touchscreens show of the paper in each language. */
    public Map<String, String> getShownWords() {
        return shown().map(paper -> new TreeMap<>(words.fill("paper." + paper.code(), paper.labels())))
                .orElseGet(TreeMap::new);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPictogram() {
        return pictogram;
    }

    public void setPictogram(String pictogram) {
        this.pictogram = pictogram;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getMore() {
        return more;
    }

    public void setMore(String more) {
        this.more = more;
    }

    public List<Long> getMotifIds() {
        return motifIds;
    }

    public void setMotifIds(List<Long> motifIds) {
        this.motifIds = motifIds;
    }
}
