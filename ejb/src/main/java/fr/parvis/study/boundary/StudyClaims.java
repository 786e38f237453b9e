package fr.parvis.study.boundary;

import fr.parvis.study.StudyFigures;
import fr.parvis.study.StudyStatus;
import fr.parvis.study.control.FiguresJson;
import fr.parvis.study.control.SceneBuilder;
import fr.parvis.study.control.StudyRun;
import fr.parvis.study.control.StudyShelf;
import fr.parvis.study.entity.Study;
import fr.parvis.study.entity.StudyOrder;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The short transactions of a long run: take a study, say how far it is, keep its figures. Only servers call it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StudyClaims {
    /** A study whose server stopped in the middle is begun anew so often. */
    private static final int MOST_ATTEMPTS = 3;

    @Inject
    private StudyShelf shelf;

    @Inject
    private SceneBuilder scenes;

    @Inject
    private Clock clock;

    /** Takes the next study that nobody runs. One that failed its servers too often is marked, and the next one taken. */
    public Optional<StudyOrder> take(String server) {
        Optional<Study> next = shelf.next(clock.instant());
        while (next.isPresent()
                && next.get().status() == StudyStatus.RUNNING
                && next.get().attempts() >= MOST_ATTEMPTS) {
            next.get().end(StudyStatus.INTERRUPTED, clock.instant());
            next = shelf.next(clock.instant());
        }
        next.ifPresent(study -> study.begin(server, clock.instant()));
        return next.map(Study::order);
    }

    /** Reads everything the study runs on; empty when its past week has no visit. */
    public Optional<StudyRun> lay(StudyOrder order) {
        var scene = scenes.build(order);
        boolean nobodyCame = scene.usual().week(0).stream().allMatch(day -> day.isEmpty());
        return nobodyCame ? Optional.empty() : Optional.of(new StudyRun(scene, scenes.numbering(order.siteId())));
    }

    /** Notes how far the run is; whether the study is still this server's. */
    public boolean beat(long studyId, String server, int done) {
        return shelf.beat(studyId, server, done, clock.instant());
    }

    /** Keeps the figures, unless another server has taken the study over. */
    public void finish(long studyId, String server, StudyFigures figures) {
        shelf.lock(studyId)
                .filter(study -> study.runBy(server))
                .ifPresent(study -> study.finish(FiguresJson.write(figures), clock.instant()));
    }

    /** Marks a study that cannot be run. */
    public void fail(long studyId, String server) {
        shelf.lock(studyId)
                .filter(study -> study.runBy(server))
                .ifPresent(study -> study.end(StudyStatus.FAILED, clock.instant()));
    }
}
