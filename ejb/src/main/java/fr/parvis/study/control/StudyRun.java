package fr.parvis.study.control;

import fr.parvis.queueing.improve.study.PlannedDay;
import fr.parvis.queueing.improve.study.WeekRun;
import fr.parvis.study.Numbering;
import fr.parvis.study.StudyFigures;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Runs a study: each draw once for today's organisation and once for the wanted one, over the same people. Plain Java. */
public final class StudyRun {
    private final Scene scene;
    private final List<Long> counters;

    public StudyRun(Scene scene, Numbering numbering) {
        this.scene = scene;
        this.counters = numbering.counters();
    }

    /**
     * Runs that many draws.
     *
     * @param goOn told after each draw how many are done; answers whether to go on
     * @return the figures, empty when it was stopped
     */
    public Optional<StudyFigures> run(int draws, IntPredicate goOn) {
        WeekRun today = week(scene.today());
        WeekRun wanted = week(scene.wanted());
        for (int draw = 0; draw < draws; draw++) {
            today.run(scene.usual().week(draw));
            wanted.run(scene.changed().week(draw));
            if (!goOn.test(draw + 1)) {
                return Optional.empty();
            }
        }
        return Optional.of(new StudyFigures(today.figures(), wanted.figures(), counters, scene.past()));
    }

    private WeekRun week(List<PlannedDay> days) {
        Scene.Rule rule = scene.rule();
        return new WeekRun(days, rule.counters(), rule.targets(), rule.order());
    }
}
