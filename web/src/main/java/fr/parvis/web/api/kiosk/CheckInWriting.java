package fr.parvis.web.api.kiosk;

import fr.parvis.preparation.boundary.Preparations;
import fr.parvis.reception.boundary.CheckInAnswer;
import fr.parvis.site.boundary.SiteSigns;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import fr.parvis.web.api.ticket.TicketBody;
import fr.parvis.web.api.ticket.TicketWriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Says how a check-in went: a new ticket, the ticket that the visitor has already, or why there is none and what to do. */
@ApplicationScoped
public class CheckInWriting {
    /** The problem of every answer without a ticket; {@code CheckInAnswersTest} finds one that is not here. */
    static final Map<Class<? extends CheckInAnswer>, ProblemKey> PROBLEMS = Map.ofEntries(
            Map.entry(CheckInAnswer.UnknownCode.class, ProblemKey.CODE_UNKNOWN),
            Map.entry(CheckInAnswer.TooManyCodes.class, ProblemKey.TOO_MANY_TRIES),
            Map.entry(CheckInAnswer.OtherSite.class, ProblemKey.APPOINTMENT_OTHER_SITE),
            Map.entry(CheckInAnswer.OtherDay.class, ProblemKey.APPOINTMENT_OTHER_DAY),
            Map.entry(CheckInAnswer.TooEarly.class, ProblemKey.APPOINTMENT_TOO_EARLY),
            Map.entry(CheckInAnswer.TooLate.class, ProblemKey.APPOINTMENT_TOO_LATE),
            Map.entry(CheckInAnswer.AlreadyServed.class, ProblemKey.APPOINTMENT_SERVED),
            Map.entry(CheckInAnswer.Cancelled.class, ProblemKey.APPOINTMENT_CANCELLED),
            Map.entry(CheckInAnswer.SiteClosed.class, ProblemKey.SITE_CLOSED),
            Map.entry(CheckInAnswer.MotifNotOffered.class, ProblemKey.MOTIF_NOT_OFFERED),
            Map.entry(CheckInAnswer.QuotaReached.class, ProblemKey.QUOTA_REACHED),
            Map.entry(CheckInAnswer.NumberTaken.class, ProblemKey.NUMBER_TAKEN));

    @Inject
    private TicketWriting writing;

    @Inject
    private Preparations preparations;

    @Inject
    private SiteSigns signs;

    /** Answers a visitor without appointment: a repeated request gets the same ticket, told the same way. */
    public Response answer(CheckInAnswer answer, long siteId, String language) {
        return answer(answer, siteId, language, false);
    }

    /** Answers a visitor with a code; one who has checked in already by another request is told so. */
    public Response answerToCode(CheckInAnswer answer, long siteId, String language) {
        return answer(answer, siteId, language, true);
    }

    private Response answer(CheckInAnswer answer, long siteId, String language, boolean tellAgain) {
        if (answer instanceof CheckInAnswer.Issued issued) {
            TicketBody body = prepared(writing.writeForKiosk(issued.ticket(), false), siteId);
            return Response.status(Response.Status.CREATED).entity(body).build();
        }
        if (answer instanceof CheckInAnswer.Again again) {
            boolean told = tellAgain && !again.sameRequest();
            return Response.ok(prepared(writing.writeForKiosk(again.ticket(), told), siteId))
                    .build();
        }
        if (answer instanceof CheckInAnswer.Held held) {
            return Response.accepted(writing.writeHeld(held.ticket())).build();
        }
        throw refused(answer, siteId, language);
    }

    /** What was said at home need not be asked or printed again; without an appointment nobody looks. */
    private TicketBody prepared(TicketBody body, long siteId) {
        return body.appointmentAt() == null ? body : body.with(preparations.settled(siteId, body.link()));
    }

    /** Why there is no ticket, in the language of the visitor and the time of the site. */
    Problem refused(CheckInAnswer answer, long siteId, String language) {
        return refusal(answer).at(signs.of(siteId).orElseThrow().zone()).in(language);
    }

    private static Problem refusal(CheckInAnswer answer) {
        Problem problem = Problem.of(PROBLEMS.get(answer.getClass()));
        if (answer instanceof CheckInAnswer.OtherDay other) {
            return problem.with("at", other.startsAt()).with("motif", other.motifId());
        }
        if (answer instanceof CheckInAnswer.OtherSite other) {
            return problem.with("site", other.siteName());
        }
        if (answer instanceof CheckInAnswer.TooEarly early) {
            return problem.with("at", early.startsAt()).with("from", early.from());
        }
        if (answer instanceof CheckInAnswer.TooLate late) {
            return problem.with("at", late.startsAt()).with("motif", late.motifId());
        }
        if (answer instanceof CheckInAnswer.SiteClosed closed) {
            return problem.with("opensAt", closed.opensAt());
        }
        if (answer instanceof CheckInAnswer.QuotaReached reached) {
            return problem.with("motif", reached.motifId());
        }
        if (answer instanceof CheckInAnswer.TooManyCodes many) {
            return problem.with("until", many.heardAgain());
        }
        return problem;
    }
}
