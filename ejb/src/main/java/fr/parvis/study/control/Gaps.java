package fr.parvis.study.control;

import fr.parvis.queueing.arrival.ArrivingVisitor;
import fr.parvis.study.Gap;
import fr.parvis.study.Numbering;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/** Finds the half days at which nobody can serve a motif that people come for, before anything is run. */
public final class Gaps {
    private static final long NOON = 45_900_000;
    private static final long MIDNIGHT = 86_400_000;
    private static final int LOOKS = 8;
    private static final double SOMEBODY = 0.5;

    private Gaps() {}

    /** The gaps of the wanted organisation, by day, half day and motif. */
    public static List<Gap> of(Scene scene, Numbering numbering) {
        int motifs = numbering.motifs().size();
        double[][] come = new double[2 * scene.wanted().size()][motifs];
        for (int draw = 0; draw < LOOKS; draw++) {
            List<List<ArrivingVisitor>> week = scene.changed().week(draw);
            for (int day = 0; day < week.size(); day++) {
                for (ArrivingVisitor each : week.get(day)) {
                    come[2 * day + (Math.max(each.arrival(), each.reference()) >= NOON ? 1 : 0)][each.motif()] +=
                            1.0 / LOOKS;
                }
            }
        }
        List<Gap> gaps = new ArrayList<>();
        for (int half = 0; half < come.length; half++) {
            for (int motif = 0; motif < motifs; motif++) {
                boolean afternoon = half % 2 == 1;
                boolean served =
                        scene.wanted().get(half / 2).covers(motif, afternoon ? NOON : 0, afternoon ? MIDNIGHT : NOON);
                if (!served && come[half][motif] >= SOMEBODY) {
                    long id = numbering.motifs().get(motif);
                    gaps.add(new Gap(DayOfWeek.of(half / 2 + 1), afternoon, id, come[half][motif]));
                }
            }
        }
        return gaps;
    }
}
