package fr.parvis.web.manager.study;

import fr.parvis.queueing.improve.study.Difference;
import fr.parvis.queueing.improve.study.Measure;
import fr.parvis.study.Gap;
import fr.parvis.web.staff.MotifNames;
import fr.parvis.web.staff.SiteTimes;
import fr.parvis.web.staff.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Figures of a study as people read them: {@code 12 min}, {@code 84 %}, {@code −5 min (± 1)}. */
@Named("studyWords")
@RequestScoped
public class StudyWords {
    private static final int HUNDRED = 100;
    private static final int HOUR = 60;

    @Inject
    private Texts texts;

    @Inject
    private MotifNames motifs;

    @Inject
    private SiteTimes times;

    /** A value with its unit. */
    public String figure(Measure measure, double value) {
        return switch (measure.unit()) {
            case MINUTES -> minutes(value);
            case SHARE -> share(value);
            case PEOPLE -> people(value);
        };
    }

    /** {@code 12 min}; with one decimal below ten; hours above two. */
    public String minutes(double value) {
        if (value >= 2 * HOUR) {
            return hours(value);
        }
        return texts.of("study.minutes", value < 10 ? Math.round(value * 10) / 10.0 : Math.round(value));
    }

    /** {@code 4 min à 12 min}; both in hours when the higher is. */
    public String range(Measure measure, double low, double high) {
        boolean inHours = measure.unit() == Measure.Unit.MINUTES && high >= 2 * HOUR;
        return texts.of(
                "study.range",
                inHours ? hours(low) : figure(measure, low),
                inHours ? hours(high) : figure(measure, high));
    }

    /** The figure above a bar, rounded as the tables round it: one decimal below ten, in French. */
    static String rounded(double value) {
        NumberFormat format = NumberFormat.getInstance(Locale.FRENCH);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(value < 10 ? 1 : 0);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** {@code 32 h}. */
    public String hours(double minutes) {
        return texts.of("study.hours", Math.round(minutes / HOUR * 10) / 10.0);
    }

    /** {@code 84 %}. */
    public String share(double value) {
        return Double.isFinite(value) ? texts.of("study.percent", Math.round(value * HUNDRED)) : "–";
    }

    /** {@code 412}, with one decimal below ten. */
    public String people(double value) {
        return texts.of("study.people", value < 10 ? Math.round(value * 10) / 10.0 : Math.round(value));
    }

    /** The difference with its margin, or that it is too small to be sure. */
    public String change(Measure measure, Difference difference) {
        if (!difference.sure()) {
            return texts.of("study.tooSmall");
        }
        boolean share = measure.unit() == Measure.Unit.SHARE;
        double factor = share ? HUNDRED : 1;
        double change = Math.round(difference.change() * factor * 10) / 10.0;
        double margin = Math.max(0.1, Math.round(difference.margin() * factor * 10) / 10.0);
        String sign = change > 0 ? "+" : "−";
        return texts.of("study.change." + measure.unit(), sign, Math.abs(change), margin);
    }

    /** {@code Personne pour Domiciliation, mardi matin : 6 visiteurs.} */
    public String gap(Gap gap) {
        String half = texts.of(gap.afternoon() ? "study.afternoon" : "study.morning");
        return texts.of(
                "study.gap", motifs.label(gap.motifId()), times.weekday(gap.day()), half, people(gap.visitors()));
    }
}
