package fr.parvis.web.manager;

import fr.parvis.counter.boundary.CallCheck;
import fr.parvis.counter.boundary.CallCheck.Checked;
import fr.parvis.counter.boundary.ToldWaits;
import fr.parvis.counter.boundary.ToldWaits.Coverage;
import fr.parvis.site.MotifFacts;
import fr.parvis.statistics.Figures;
import fr.parvis.statistics.boundary.DayFigures;
import fr.parvis.statistics.boundary.TodayFigures;
import fr.parvis.web.staff.MotifNames;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Today's figures, live, for managers. */
@Named
@RequestScoped
public class FiguresPage {
    @Inject
    private TodayFigures today;

    @Inject
    private MotifNames motifs;

    @Inject
    private Workplace workplace;

    @Inject
    private ToldWaits told;

    @Inject
    private CallCheck calls;

    private DayFigures figures;
    private Coverage coverage;
    private Checked checked;

    /** The figures of the day so far. */
    public DayFigures getToday() {
        if (figures == null) {
            figures = today.of(workplace.siteId());
        }
        return figures;
    }

    /** The motifs for which somebody came, in the order of the site. */
    public List<MotifFacts> getMotifs() {
        return motifs.getAll().stream()
                .filter(motif -> getToday().byMotif().containsKey(motif.id()))
                .toList();
    }

    public Figures of(MotifFacts motif) {
        return getToday().byMotif().get(motif.id());
    }

    /** Length of a motif's bar in percent of the day's tickets. */
    public int share(MotifFacts motif) {
        return of(motif).tickets() * 100 / Math.max(1, getToday().all().tickets());
    }

    /** How the waits told held. */
    public Coverage getCoverage() {
        if (coverage == null) {
            coverage = told.coverage(workplace.siteId());
        }
        return coverage;
    }

    /** Today's calls, run again. */
    public Checked getCalls() {
        if (checked == null) {
            checked = calls.day(workplace.siteId(), getToday().day());
        }
        return checked;
    }
}
