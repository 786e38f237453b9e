package fr.parvis.web.api.kiosk;

import fr.parvis.reception.boundary.CheckInAnswer;
import fr.parvis.site.boundary.SiteSigns;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import fr.parvis.web.api.ticket.TicketBody;
import fr.parvis.web.api.ticket.TicketWriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Says how a check-in went: a new ticket, the ticket that the visitor has already, or why there is none and what to do. */
@ApplicationScoped
public class CheckInWriting {
    @Inject
    private TicketWriting writing;

    @Inject
    private SiteSigns signs;

    /** Answers a visitor without appointment: a repeated request gets the same ticket, told the same way. */
    public Response answer(CheckInAnswer answer, long siteId, String language) {
        return answer(answer, siteId, language, false);
    }

    /** Answers a visitor with a code; one who has checked in already is told so. */
    public Response answerToCode(CheckInAnswer answer, long siteId, String language) {
        return answer(answer, siteId, language, true);
    }

    private Response answer(CheckInAnswer answer, long siteId, String language, boolean tellAgain) {
        if (answer instanceof CheckInAnswer.Issued issued) {
            TicketBody body = writing.writeForKiosk(issued.ticket(), false);
            return Response.status(Response.Status.CREATED).entity(body).build();
        }
        if (answer instanceof CheckInAnswer.Again again) {
            return Response.ok(writing.writeForKiosk(again.ticket(), tellAgain)).build();
        }
        if (answer instanceof CheckInAnswer.Held held) {
            return Response.accepted(writing.writeHeld(held.ticket())).build();
        }
        throw refused(answer, siteId, language);
    }

    /** Why there is no ticket, in the language of the visitor and the time of the site. */
    Problem refused(CheckInAnswer answer, long siteId, String language) {
        return refusal(answer).at(signs.of(siteId).orElseThrow().zone()).in(language);
    }

    private static Problem refusal(CheckInAnswer answer) {
        if (answer instanceof CheckInAnswer.OtherDay other) {
            return Problem.of(ProblemKey.APPOINTMENT_OTHER_DAY).with("at", other.startsAt());
        }
        if (answer instanceof CheckInAnswer.OtherSite other) {
            return Problem.of(ProblemKey.APPOINTMENT_OTHER_SITE).with("site", other.siteName());
        }
        if (answer instanceof CheckInAnswer.TooEarly early) {
            return Problem.of(ProblemKey.APPOINTMENT_TOO_EARLY)
                    .with("at", early.startsAt())
                    .with("from", early.from());
        }
        if (answer instanceof CheckInAnswer.TooLate late) {
            return Problem.of(ProblemKey.APPOINTMENT_TOO_LATE)
                    .with("at", late.startsAt())
                    .with("motif", late.motifId());
        }
        return refusalWithoutTime(answer);
    }

    private static Problem refusalWithoutTime(CheckInAnswer answer) {
        if (answer instanceof CheckInAnswer.SiteClosed closed) {
            return Problem.of(ProblemKey.SITE_CLOSED).with("opensAt", closed.opensAt());
        }
        if (answer instanceof CheckInAnswer.QuotaReached reached) {
            return Problem.of(ProblemKey.QUOTA_REACHED).with("motif", reached.motifId());
        }
        if (answer instanceof CheckInAnswer.MotifNotOffered) {
            return Problem.of(ProblemKey.MOTIF_NOT_OFFERED);
        }
        if (answer instanceof CheckInAnswer.AlreadyServed) {
            return Problem.of(ProblemKey.APPOINTMENT_SERVED);
        }
        if (answer instanceof CheckInAnswer.Cancelled) {
            return Problem.of(ProblemKey.APPOINTMENT_CANCELLED);
        }
        if (answer instanceof CheckInAnswer.NumberTaken) {
            return Problem.of(ProblemKey.NUMBER_TAKEN);
        }
        if (answer instanceof CheckInAnswer.TooManyCodes many) {
            return Problem.of(ProblemKey.TOO_MANY_TRIES).with("until", many.heardAgain());
        }
        return Problem.of(ProblemKey.CODE_UNKNOWN);
    }
}
