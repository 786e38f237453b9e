package fr.parvis.study.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.shared.Roles;
import fr.parvis.site.OpeningSpan;
import fr.parvis.staffing.PlannedShift;
import fr.parvis.staffing.RosterRefused;
import fr.parvis.staffing.RosterRules;
import fr.parvis.staffing.Shift;
import fr.parvis.study.Organisation;
import fr.parvis.study.StudyBase;
import fr.parvis.study.control.OrganisationJson;
import fr.parvis.study.control.StudyShelf;
import fr.parvis.study.control.TodaysOrganisation;
import fr.parvis.study.entity.Study;
import fr.parvis.study.entity.StudyOrder;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A manager lays a study out: first as it is today, then change by change. Nothing of it touches the real roster. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class StudyPlanning {
    /** Weeks drawn: the margin of the mean wait is then well below a minute. */
    private static final int DRAWS = 60;

    private static final long SEED = 2026;

    @Resource
    private SessionContext context;

    @Inject
    private StudyShelf shelf;

    @Inject
    private TodaysOrganisation today;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Begins a study of a site from a week; its identifier. */
    public long begin(long siteId, String name, StudyBase base) {
        Roles.requireAt(context, siteId);
        return fresh(siteId, name, base, OrganisationJson.write(today.read(siteId, base)))
                .id();
    }

    /** Begins a study like an earlier one, open to changes; its identifier. */
    public long copy(long studyId, String name) {
        Study earlier = mine(studyId);
        StudyOrder order = earlier.order();
        Study copy = fresh(earlier.siteId(), name, order.base(), order.today());
        copy.want(order.wanted());
        return copy.id();
    }

    private Study fresh(long siteId, String name, StudyBase base, String organisation) {
        Actor manager = Actor.of(context.getCallerPrincipal());
        Study study = shelf.keep(new Study(siteId, name, base, organisation)
                .by(manager.id(), clock.instant())
                .drawing(DRAWS, SEED));
        audit.record(siteId, manager, "study-begun", study.id(), "");
        return study;
    }

    /**
     * Plans a counter on a weekday: these shifts and no others.
     *
     * @throws RosterRefused when they cannot be together
     */
    public void plan(long studyId, DayOfWeek day, long counterId, List<Shift> shifts) {
        change(studyId, organisation -> {
            Organisation changed = organisation.with(
                    day,
                    counterId,
                    shifts.stream()
                            .map(shift -> PlannedShift.at(counterId, shift))
                            .toList());
            RosterRules.checkShifts(changed.roster().get(day));
            return changed;
        });
    }

    /** Serves these motifs at the counters. */
    public void equip(long studyId, Map<Long, Set<Long>> skills) {
        change(studyId, organisation -> organisation.withSkills(skills));
    }

    /** Opens the door at these hours. */
    public void open(long studyId, List<OpeningSpan> week) {
        change(studyId, organisation -> organisation.withHours(week));
    }

    /** Lets that share of the visitors come by appointment; null leaves it as it is. */
    public void book(long studyId, Double share) {
        change(studyId, organisation -> organisation.withShare(share));
    }

    /** Takes every change back. */
    public void asToday(long studyId) {
        Study study = mine(studyId);
        study.want(study.order().today());
    }

    /** Calls the study another way, whatever its state. */
    public void rename(long studyId, String name) {
        mine(studyId).rename(name);
    }

    /** Throws the study away. */
    public void forget(long studyId) {
        Study study = mine(studyId);
        shelf.forget(study);
        audit.record(study.siteId(), Actor.of(context.getCallerPrincipal()), "study-forgotten", studyId, "");
    }

    private void change(long studyId, UnaryOperator<Organisation> change) {
        Study study = mine(studyId);
        study.want(OrganisationJson.write(
                change.apply(OrganisationJson.read(study.order().wanted()))));
    }

    private Study mine(long studyId) {
        Study study = shelf.lock(studyId).orElseThrow(() -> new IllegalArgumentException("No such study: " + studyId));
        Roles.requireAt(context, study.siteId());
        return study;
    }
}
