package fr.parvis.web.admin;

import fr.parvis.advice.FitDecision;
import fr.parvis.advice.boundary.FitView;
import fr.parvis.advice.boundary.SettingsFits;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The settings that the last night found, for the manager to apply or not. */
@Named("fit")
@RequestScoped
public class FitPart {
    @Inject
    private SettingsFits fits;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

    private FitView view;
    private boolean automatic;

    @PostConstruct
    void read() {
        view = fits.last(workplace.siteId()).orElse(null);
        automatic = fits.automatic(workplace.siteId());
    }

    /** What the last night found, null while the site has not learnt enough. */
    public FitView getView() {
        return view;
    }

    /** How it stands, in one sentence. */
    public String getState() {
        if (view == null) {
            return texts.of("fit.none");
        }
        if (view.decision() != null) {
            return texts.word("fit.decision", view.decision());
        }
        return texts.of(view.stale() ? "fit.stale" : view.better() ? "fit.better" : "fit.same", view.ceilingMinutes());
    }

    public void apply() {
        decide(FitDecision.APPLIED);
    }

    public void keep() {
        decide(FitDecision.KEPT);
    }

    private void decide(FitDecision decision) {
        if (view != null && fits.decide(workplace.siteId(), view.night(), decision)) {
            notices.saved();
        } else {
            notices.refuse("fit.gone");
        }
        read();
    }

    /** Saves whether nights apply what they find. */
    public void saveAutomatic() {
        fits.automatic(workplace.siteId(), automatic);
        notices.saved();
    }

    public boolean isAutomatic() {
        return automatic;
    }

    public void setAutomatic(boolean automatic) {
        this.automatic = automatic;
    }
}
