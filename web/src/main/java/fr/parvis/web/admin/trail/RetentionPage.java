package fr.parvis.web.admin.trail;

import fr.parvis.audit.boundary.LastRound;
import fr.parvis.audit.boundary.LastRound.Kept;
import fr.parvis.audit.boundary.LastRound.Night;
import fr.parvis.web.staff.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** The page of what is kept for how long, and what the last nights forgot. */
@Named
@RequestScoped
public class RetentionPage {
    @Inject
    private LastRound rounds;

    @Inject
    private Texts texts;

    private List<Night> nights;
    private List<Kept> kept;

    /** The last nights, the newest first. */
    public List<Night> getNights() {
        if (nights == null) {
            nights = rounds.nights();
        }
        return nights;
    }

    /** The newest night; null before the first. */
    public Night getLast() {
        return getNights().isEmpty() ? null : getNights().get(0);
    }

    /** Everything that is kept, in the order of a list, with what the newest night forgot of it. */
    public List<Kept> getKept() {
        if (kept == null) {
            kept = rounds.of(getLast() == null ? null : getLast().day()).stream()
                    .sorted(Comparator.comparing(this::what))
                    .toList();
        }
        return kept;
    }

    /** What it is: {@code Rendez-vous}. */
    public String what(Kept one) {
        return texts.of("retention.what." + one.what());
    }

    /** For how long: {@code 25 mois}, {@code 7 jours}. */
    public String period(Kept one) {
        Period period = one.period();
        if (period.isZero()) {
            return texts.of("retention.tonight");
        }
        return period.toTotalMonths() > 0
                ? texts.of("retention.months", period.toTotalMonths())
                : texts.of("retention.days", period.get(ChronoUnit.DAYS));
    }

    /** How many were forgotten; a dash when nobody has counted. */
    public String forgotten(Kept one) {
        return one.forgotten() == null ? "–" : texts.of("retention.count", one.forgotten());
    }
}
