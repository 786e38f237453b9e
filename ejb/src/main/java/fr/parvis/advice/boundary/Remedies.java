package fr.parvis.advice.boundary;

import fr.parvis.advice.control.AppliedBook;
import fr.parvis.advice.control.RemedyText;
import fr.parvis.advice.entity.AppliedRemedy;
import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.counter.MotifOpenings;
import fr.parvis.counter.Press;
import fr.parvis.queueing.improve.advice.Remedy;
import fr.parvis.queueing.improve.advice.Remedy.CallColleague;
import fr.parvis.queueing.improve.advice.Remedy.MoveBreak;
import fr.parvis.queueing.improve.advice.Remedy.OpenMotif;
import fr.parvis.reception.DayLock;
import fr.parvis.reception.ReceptionDay;
import fr.parvis.shared.Roles;
import fr.parvis.shared.once.Once;
import fr.parvis.shared.once.Request;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import fr.parvis.staffing.BreakMoves;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Reception does what the board advises, and takes it back: one press each, once for each request, under the lock of the
 * day. What cannot be done any more is answered so; a roster that does not allow it refuses with {@code RosterRefused}.
 */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.MANAGER, Roles.ADMINISTRATOR})
public class Remedies {
    @Resource
    private SessionContext caller;

    @EJB
    private BreakMoves breaks;

    @EJB
    private AdviceBoard board;

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private DayLock days;

    @Inject
    private Once once;

    @Inject
    private MotifOpenings openings;

    @Inject
    private AppliedBook applied;

    @Inject
    private AuditTrail audit;

    /** What is done under the lock of the day. */
    @FunctionalInterface
    private interface Deed {
        RemedyAnswer act(ReceptionDay day, Instant now);
    }

    /**
     * Applies a remedy.
     *
     * @param word the word of an {@link Ahead.Option}
     * @throws IllegalArgumentException when it is none
     */
    public RemedyAnswer apply(Press press, long siteId, String word) {
        Remedy remedy = RemedyText.read(word);
        return once(press, siteId, "remedy", (day, now) -> {
            AppliedRemedy done = new AppliedRemedy(siteId, day.day(), remedy, press.agentId()).at(now);
            if (!change(day, remedy, done, now)) {
                return new RemedyAnswer(false, 0);
            }
            board.shown(siteId, word)
                    .ifPresent(advice -> done.expecting(advice.motifId(), advice.toldBefore(), advice.toldAfter()));
            applied.add(done);
            note(siteId, press, "remedy-applied", done.id(), word);
            return new RemedyAnswer(true, done.id());
        });
    }

    private boolean change(ReceptionDay day, Remedy remedy, AppliedRemedy done, Instant now) {
        if (remedy instanceof OpenMotif open) {
            Optional<Long> opening = openings.open(day, open.counterId(), open.motifId(), now);
            opening.ifPresent(done::changing);
            return opening.isPresent();
        }
        if (remedy instanceof MoveBreak move) {
            SiteFacts site = sites.site(day.siteId());
            LocalTime begins = move.breakStart().atZone(site.zone()).toLocalTime();
            var place = new BreakMoves.Place(move.counterId(), day.day(), begins);
            done.changing(breaks.moveBreak(
                    site.id(), place, Math.toIntExact(move.later().toMinutes())));
            return true;
        }
        CallColleague call = (CallColleague) remedy;
        done.calling(call.agentId());
        return applied.mayCall(day, call.agentId(), call.counterId(), now);
    }

    /** Takes a remedy back. */
    public RemedyAnswer undo(Press press, long siteId, long remedyId) {
        return once(press, siteId, "remedy-undo", (day, now) -> {
            Optional<AppliedRemedy> done = applied.find(siteId, remedyId);
            if (done.isEmpty() || !done.get().undo(press.agentId(), now)) {
                return new RemedyAnswer(false, remedyId);
            }
            Remedy remedy = done.get().remedy();
            if (remedy instanceof OpenMotif) {
                openings.close(done.get().effectId(), now);
            } else if (remedy instanceof MoveBreak) {
                breaks.takeBack(siteId, done.get().effectId());
            }
            note(siteId, press, "remedy-undone", remedyId, RemedyText.write(remedy));
            return new RemedyAnswer(true, remedyId);
        });
    }

    private RemedyAnswer once(Press press, long siteId, String action, Deed deed) {
        Roles.requireAt(caller, siteId);
        Instant now = clock.instant();
        ReceptionDay day = days.lock(sites.site(siteId), now);
        return once.underLock(new Request(siteId, press.requestId(), action), RemedyAnswer.FORM, () -> {
            RemedyAnswer answer = deed.act(day, now);
            if (answer.done()) {
                days.announce(day);
                board.forget(siteId);
            }
            return answer;
        });
    }

    private void note(long siteId, Press press, String action, long remedyId, String detail) {
        audit.record(siteId, Actor.agent(press.agentId()), action, remedyId, detail);
    }
}
