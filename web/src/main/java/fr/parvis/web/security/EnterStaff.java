package fr.parvis.web.security;

import fr.parvis.identity.boundary.SignIn;
import fr.parvis.identity.boundary.SignInAnswer;
import fr.parvis.identity.boundary.SignInAnswer.CodeWanted;
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

/**
 * Takes the form of the sign-in page: a plain form, so that it works before any script and any session. It is answered by a
 * redirect whatever came of it. A form that another site sends is refused; one whose sender the browser does not name needs
 * the seal of this browser, and the page is shown anew when it has none.
 */
@WebServlet(EnterStaff.PATH)
public class EnterStaff extends HttpServlet {
    static final String PATH = "/staff/sign-in";

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient FormCheck forms;

    @Inject
    private transient StaffSessions sessions;

    @Inject
    private transient Welcome welcome;

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
            orLater(response, () -> tryToEnter(request, response));
        } else {
            SignInTry.stale(request).answer(request, response);
        }
    }

    /** Does what asks the database; when that cannot answer, nothing was decided. */
    static void orLater(HttpServletResponse response, Deed deed) throws IOException {
        try {
            deed.run();
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
                PostedForm.field(request, "login"), PostedForm.field(request, "password"), KnownBrowser.of(request));
        if (answer instanceof SignedIn signedIn) {
            welcome.in(signedIn, request.getParameter("next"), request, response);
        } else if (answer instanceof CodeWanted wanted) {
            sessions.end(request);
            HalfOpen.start(request, wanted, request.getParameter("next"), clock.instant());
            SignInTry.forget(request, response);
            response.sendRedirect(HalfOpen.PAGE);
        } else if (answer instanceof Refused refused) {
            SignInTry.wrong(request, welcome.minutesUntil(refused.heardAgain())).answer(request, response);
        }
    }

    /** Something that writes an answer. */
    @FunctionalInterface
    interface Deed {
        void run() throws IOException;
    }
}
