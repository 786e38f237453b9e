package fr.parvis.study.boundary;

import fr.parvis.study.Organisation;
import fr.parvis.study.StudyBase;
import fr.parvis.study.StudyFigures;
import fr.parvis.study.StudyStatus;
import java.time.Instant;
import java.util.List;

/**
 * A study as its page shows it.
 *
 * @param id identifier, part of its link
 * @param siteId where
 * @param name as its manager calls it
 * @param madeAt when it was laid out
 * @param base the week it starts from
 * @param progress how far it is
 * @param today the organisation in force when it was laid out
 * @param wanted the organisation that is studied
 * @param figures what came of it, null until it is done
 */
public record StudyView(
        long id,
        long siteId,
        String name,
        Instant madeAt,
        StudyBase base,
        Progress progress,
        Organisation today,
        Organisation wanted,
        StudyFigures figures) {

    /** How far a study is: weeks drawn so far, of how many. */
    public record Progress(StudyStatus status, int done, int draws) {}

    /** In what the organisation studied differs from the one in force when it was laid out. */
    public List<Change> changes() {
        return Change.between(today, wanted);
    }

    /** Whether it may still be changed. */
    public boolean canChange() {
        return progress.status() == StudyStatus.DRAFT;
    }

    /** Whether its figures may be asked for now. */
    public boolean canAsk() {
        return progress.status().next().contains(StudyStatus.WAITING)
                && !progress.status().underWay();
    }

    /** Whether somebody waits for it. */
    public boolean underWay() {
        return progress.status().underWay();
    }

    /** Whether its figures are there. */
    public boolean done() {
        return figures != null;
    }
}
