package fr.parvis.web.admin;

import fr.parvis.preparation.ListedPaper;
import fr.parvis.preparation.PaperForm;
import fr.parvis.preparation.PaperNeed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is asked of one paper of a checklist, as a form holds it: words in French and in easy French. */
@Named
@RequestScoped
public class ListedPaperForm {
    private String paper = "";
    private PaperNeed need = PaperNeed.NEEDED;
    private PaperForm form = PaperForm.ANY;
    private int months;
    private String source = "";
    private Map<String, String> condition = new HashMap<>();
    private Map<String, String> advice = new HashMap<>();

    /** Shows what is asked of a paper. */
    void show(ListedPaper item) {
        need = item.need();
        form = item.form();
        months = item.months();
        source = item.source();
        condition = new HashMap<>(item.condition());
        advice = new HashMap<>(item.advice());
    }

    /** What the form says, checked on that day. */
    ListedPaper listed(LocalDate today) {
        return new ListedPaper(paper, need, condition, form, months, advice, source, today);
    }

    public List<PaperNeed> getNeeds() {
        return List.of(PaperNeed.values());
    }

    public List<PaperForm> getForms() {
        return List.of(PaperForm.values());
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper == null ? "" : paper;
    }

    public PaperNeed getNeed() {
        return need;
    }

    public void setNeed(PaperNeed need) {
        this.need = need;
    }

    public PaperForm getForm() {
        return form;
    }

    public void setForm(PaperForm form) {
        this.form = form;
    }

    public int getMonths() {
        return months;
    }

    public void setMonths(int months) {
        this.months = months;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public Map<String, String> getCondition() {
        return condition;
    }

    public Map<String, String> getAdvice() {
        return advice;
    }
}
