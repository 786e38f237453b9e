package fr.parvis.web.security;

import fr.parvis.identity.boundary.SignIn;
import fr.parvis.identity.boundary.SignInAnswer;
import fr.parvis.identity.boundary.SignInAnswer.Locked;
import fr.parvis.identity.boundary.SignInAnswer.SignedIn;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/**
 * Takes the form of the sign-in page: a plain form, so that it works before any script and any session. A form that
 * another site sends is refused.
 */
@WebServlet(EnterStaff.PATH)
public class EnterStaff extends HttpServlet {
    static final String PATH = "/staff/sign-in";
    private static final String HOME = "/staff/";

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient LoginPage page;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(Landing.SIGN_IN);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!SameOrigin.sentFromHere(request)) {
            Refusal.NOT_ALLOWED.answer(response);
            return;
        }
        SignInAnswer answer = signIn.withPassword(request.getParameter("login"), request.getParameter("password"));
        if (answer instanceof SignedIn signedIn) {
            StaffSession.start(request, signedIn.agent().id());
            response.sendRedirect(Landing.after(request.getParameter("next")).orElse(HOME));
            return;
        }
        response.setStatus(explain(answer));
        request.getRequestDispatcher(Landing.SIGN_IN).forward(request, response);
    }

    private int explain(SignInAnswer answer) {
        if (answer instanceof Locked locked) {
            page.lockFor(Duration.between(clock.instant(), locked.until()).toMinutes() + 1);
            return 423;
        }
        page.refuse();
        return 401;
    }
}
