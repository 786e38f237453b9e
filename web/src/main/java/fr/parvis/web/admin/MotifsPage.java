package fr.parvis.web.admin;

import fr.parvis.site.MotifFacts;
import fr.parvis.site.MotifSheet;
import fr.parvis.site.boundary.DeskSetup;
import fr.parvis.web.staff.MotifNames;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Seen;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The motifs of a site: words, pictogram, place, quota and target of each. */
@Named
@RequestScoped
public class MotifsPage {
    private static final String[] LANGUAGES = {"fr", "en"};

    @Inject
    private DeskSetup setup;

    @Inject
    private MotifNames motifs;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    @Inject
    private Seen seen;

    private long id;
    private String code = "";
    private String pictogram = "";
    private boolean offered = true;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();

    /** Shows the motif of the address, or an empty sheet. */
    public void open() {
        numbers.put("position", motifs.getAll().size() + 1);
        numbers.put("usual", 15);
        motifs.getAll().stream().filter(motif -> motif.id() == id).findFirst().ifPresent(this::show);
    }

    private void show(MotifFacts motif) {
        seen.shows(motif.sheet());
        code = motif.code();
        pictogram = motif.sheet().pictogram();
        offered = motif.sheet().offered();
        labels.putAll(motif.sheet().labels());
        numbers.put("position", motif.sheet().position());
        numbers.put("usual", motif.sheet().usualMinutes());
        numbers.put("target", motif.sheet().targetMinutes());
        numbers.put("quota", motif.sheet().dailyQuota());
    }

    /** Keeps the sheet. */
    public void save() {
        Map<String, String> words = new HashMap<>(labels);
        words.values().removeIf(text -> text == null || text.isBlank());
        MotifSheet sheet = new MotifSheet(
                pictogram.strip(),
                numbers.get("position"),
                offered,
                numbers.get("quota"),
                numbers.get("usual"),
                numbers.get("target"),
                words);
        if (id == 0) {
            id = setup.addMotif(workplace.siteId(), code.strip(), sheet);
            seen.shows(sheet);
            notices.saved();
        } else {
            seen.save(sheet, edition -> setup.describeMotif(id, sheet, edition));
        }
    }

    public String[] getLanguages() {
        return LANGUAGES.clone();
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

    public boolean isOffered() {
        return offered;
    }

    public void setOffered(boolean offered) {
        this.offered = offered;
    }

    public Map<String, Integer> getNumbers() {
        return numbers;
    }

    public Map<String, String> getLabels() {
        return labels;
    }
}
