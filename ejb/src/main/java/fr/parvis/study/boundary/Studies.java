package fr.parvis.study.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.shared.Roles;
import fr.parvis.study.Gap;
import fr.parvis.study.control.FiguresJson;
import fr.parvis.study.control.Gaps;
import fr.parvis.study.control.OrganisationJson;
import fr.parvis.study.control.Scene;
import fr.parvis.study.control.SceneBuilder;
import fr.parvis.study.control.StudyAsked;
import fr.parvis.study.control.StudyShelf;
import fr.parvis.study.entity.Study;
import fr.parvis.study.entity.StudyOrder;
import fr.parvis.study.entity.StudyState;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Managers of a site read its studies, and ask for their figures. A link to a study works for each of them. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class Studies {
    @Resource
    private SessionContext context;

    @Inject
    private StudyShelf shelf;

    @Inject
    private SceneBuilder scenes;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<StudyAsked> asked;

    /** The studies of a site, newest first. */
    public List<StudyLine> of(long siteId) {
        Roles.requireAt(context, siteId);
        return shelf.of(siteId).stream()
                .map(study -> StudyLine.of(study.state()))
                .toList();
    }

    /** The study of that identifier; empty for none. */
    public Optional<StudyView> find(long studyId) {
        Optional<Study> study = shelf.find(studyId);
        study.ifPresent(found -> Roles.requireAt(context, found.siteId()));
        return study.map(Studies::view);
    }

    /** How far a study is, without its figures; empty for none. */
    public Optional<StudyView.Progress> progress(long studyId) {
        Optional<Study> study = shelf.find(studyId);
        study.ifPresent(found -> Roles.requireAt(context, found.siteId()));
        return study.map(Study::state).map(Studies::progress);
    }

    /** Asks for the figures; a second time changes nothing. */
    public void ask(long studyId) {
        Study study = shelf.lock(studyId).orElseThrow(() -> new IllegalArgumentException("No such study: " + studyId));
        Roles.requireAt(context, study.siteId());
        if (!view(study).canAsk()) {
            return;
        }
        study.ask();
        audit.record(study.siteId(), Actor.of(context.getCallerPrincipal()), "study-asked", studyId, "");
        asked.fire(new StudyAsked(studyId));
    }

    /** What the week of a study is made of, and the half days at which nobody could serve a motif. */
    public Outline outline(long studyId) {
        StudyOrder order = shelf.find(studyId).orElseThrow().order();
        Roles.requireAt(context, order.siteId());
        Scene scene = scenes.build(order);
        return new Outline(scene.past(), Gaps.of(scene, scenes.numbering(order.siteId())));
    }

    private static StudyView view(Study study) {
        StudyState state = study.state();
        StudyOrder order = study.order();
        return new StudyView(
                state.id(),
                state.siteId(),
                state.name(),
                state.madeAt(),
                order.base(),
                progress(state),
                OrganisationJson.read(order.today()),
                OrganisationJson.read(order.wanted()),
                state.result() == null ? null : FiguresJson.read(state.result()));
    }

    private static StudyView.Progress progress(StudyState state) {
        return new StudyView.Progress(state.status(), state.done(), state.draws());
    }

    /** What is known of a study before it is run. */
    public record Outline(Scene.Past past, List<Gap> gaps) {
        public Outline {
            gaps = List.copyOf(gaps);
        }
    }
}
