package fr.parvis.staffing;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.shared.Roles;
import fr.parvis.staffing.control.RosterDesk;
import fr.parvis.staffing.entity.BreakMove;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Reception moves a break of the day when the room is full, and takes that back. Both are exceptions of one day. */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
public class BreakMoves {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Resource
    private SessionContext context;

    @Inject
    private RosterDesk desk;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Moves the break of a counter that begins then, later when minutes are positive. It stays inside its shift.
     *
     * @return identifies the move, to take it back
     * @throws RosterRefused when there is no such break or it would not fit
     */
    public long moveBreak(long siteId, Place place, int minutes) {
        Roles.requireAt(context, siteId);
        desk.lock(siteId);
        shift(siteId, place, minutes);
        BreakMove move =
                new BreakMove(siteId, place.counterId(), place.day(), place.breakFrom(), minutes).at(clock.instant());
        entities.persist(move);
        tell(siteId, "break-moved", place.counterId(), place.breakFrom() + " " + minutes);
        return move.id();
    }

    /**
     * Takes a move back; a second time changes nothing.
     *
     * @return whether it stood until now
     * @throws RosterRefused when the break is no longer where it was moved to
     */
    public boolean takeBack(long siteId, long moveId) {
        Roles.requireAt(context, siteId);
        desk.lock(siteId);
        BreakMove move = entities.find(BreakMove.class, moveId, LockModeType.PESSIMISTIC_WRITE);
        if (move == null || move.siteId() != siteId) {
            throw new RosterRefused(RosterProblem.NOT_PLANNED, moveId);
        }
        if (!move.takeBack(clock.instant())) {
            return false;
        }
        shift(siteId, new Place(move.counterId(), move.day(), move.movedTo()), -move.minutes());
        tell(siteId, "break-move-taken-back", move.counterId(), "");
        return true;
    }

    private void shift(long siteId, Place place, int minutes) {
        List<Shift> planned = desk.shifts(siteId, place.day(), place.counterId());
        if (planned.stream().noneMatch(shift -> shift.breaksAt(place.breakFrom()))) {
            throw new RosterRefused(RosterProblem.NOT_PLANNED, place);
        }
        List<Shift> moved = planned.stream()
                .map(shift -> shift.breaksAt(place.breakFrom()) ? shift.movingBreak(place.breakFrom(), minutes) : shift)
                .toList();
        desk.planDay(siteId, place.day(), place.counterId(), moved);
    }

    private void tell(long siteId, String action, Long subjectId, String detail) {
        audit.record(siteId, Actor.of(context.getCallerPrincipal()), action, subjectId, detail);
    }

    /** A break: where, on which date, and when it begins. */
    public record Place(long counterId, LocalDate day, LocalTime breakFrom) {}
}
