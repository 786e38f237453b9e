package fr.parvis.web.manager.study;

import fr.parvis.study.boundary.StudyPlanning;
import fr.parvis.web.form.FormAnswers;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The study as one among others: what it is called, another one like it, and its end. */
@Named("studyFile")
@RequestScoped
public class StudyFilePart {
    @Inject
    private StudyPage page;

    @Inject
    private StudyPlanning planning;

    @Inject
    private Texts texts;

    @Inject
    private Notices notices;

    @Inject
    private FormAnswers answers;

    private String name;
    private boolean sure;

    /** Calls the study another way. */
    public void rename() {
        if (name.isBlank()) {
            notices.refuse("studies.nameIt");
            return;
        }
        planning.rename(page.getId(), name);
        page.readAgain();
        notices.saved();
    }

    /** Throws the study away for everybody, once whoever asks has said so twice. */
    public void forget() {
        if (!sure) {
            notices.refuse("study.sureFirst");
            return;
        }
        planning.forget(page.getId());
        answers.goOn("/staff/studies.xhtml?gone=2");
    }

    /** Begins another study like this one. */
    public void copy() {
        String copied = texts.of("study.copyOf", page.getStudy().name());
        page.go(planning.copy(page.getId(), copied.substring(0, Math.min(80, copied.length()))));
    }

    public String getName() {
        return name == null ? page.getStudy().name() : name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
