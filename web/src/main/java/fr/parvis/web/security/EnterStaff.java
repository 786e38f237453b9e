package fr.parvis.web.security;

import fr.parvis.identity.boundary.SignIn;
import fr.parvis.identity.boundary.SignInAnswer;
import fr.parvis.identity.boundary.SignInAnswer.Refused;
import fr.parvis.identity.boundary.SignInAnswer.SignedIn;
import fr.parvis.shared.Busy;
import fr.parvis.shared.DatabaseAway;
import fr.parvis.shared.MachineTime;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Takes the form of the sign-in page: a plain form, so that it works before any script and any session. It is answered by a
 * redirect whatever came of it. A form that another site sends is refused; one whose sender the browser does not name needs
 * the seal of this browser, and the page is shown anew when it has none.
 */
@WebServlet(EnterStaff.PATH)
public class EnterStaff extends HttpServlet {
    static final String PATH = "/staff/sign-in";
    private static final String HOME = "/staff/";

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient FormCheck forms;

    @Inject
    private transient StaffSessions sessions;

    @Inject
    @MachineTime
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(Landing.SIGN_IN);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (forms.isForeign(request)) {
            Refusal.NOT_FROM_HERE.show(request, response);
        } else if (forms.isOurs(request)) {
            enter(request, response);
        } else {
            SignInTry.stale(request).answer(request, response);
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            tryToEnter(request, response);
        } catch (Busy tooMany) {
            later(response);
        } catch (EJBException | PersistenceException failed) {
            if (!DatabaseAway.is(failed)) {
                throw failed;
            }
            later(response);
        }
    }

    /** Nothing was decided about the password; the page says that it can be typed again in a moment. */
    private static void later(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", Integer.toString(ProblemKey.BUSY.retrySeconds()));
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private void tryToEnter(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignInAnswer answer = signIn.withPassword(
                request.getParameter("login"), request.getParameter("password"), KnownBrowser.of(request));
        if (answer instanceof SignedIn signedIn) {
            welcome(signedIn, request, response);
        } else if (answer instanceof Refused refused) {
            SignInTry.wrong(request, minutes(refused.heardAgain())).answer(request, response);
        }
    }

    private void welcome(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        sessions.start(request, signedIn);
        KnownBrowser.keep(request, response, signedIn.browser());
        SignInTry.forget(request, response);
        response.sendRedirect(
                signedIn.first()
                        ? StaffSession.CHOOSE_PASSWORD
                        : Landing.after(request.getParameter("next")).orElse(HOME));
    }

    private long minutes(Instant heardAgain) {
        return heardAgain == null
                ? 0
                : Math.max(1, Duration.between(clock.instant(), heardAgain).toSeconds() / 60 + 1);
    }
}
