package fr.parvis.web.security;

import fr.parvis.identity.boundary.SignIn;
import fr.parvis.identity.boundary.SignInAnswer;
import fr.parvis.identity.boundary.SignInAnswer.Refused;
import fr.parvis.identity.boundary.SignInAnswer.SignedIn;
import fr.parvis.shared.MachineTime;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes the form that asks for the code of the second factor, after {@link EnterStaff}; only now the agent's session begins, under
 * another identifier (ADR 0092).
 */
@WebServlet(EnterCode.PATH)
public class EnterCode extends HttpServlet {
    /** Below that of the sign-in, whose cookies it needs. */
    static final String PATH = EnterStaff.PATH + "/code";

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient FormCheck forms;

    @Inject
    private transient Welcome welcome;

    @Inject
    @MachineTime
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(HalfOpen.PAGE);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<HalfOpen.Held> held = HalfOpen.of(request, clock.instant());
        if (forms.isForeign(request)) {
            Refusal.NOT_FROM_HERE.show(request, response);
        } else if (!forms.isOurs(request) || held.isEmpty()) {
            SignInTry.stale(request).answer(request, response);
        } else {
            EnterStaff.orLater(response, () -> tryToEnter(held.get(), request, response));
        }
    }

    private void tryToEnter(HalfOpen.Held held, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String code = PostedForm.field(request, "code");
        SignInAnswer answer = signIn.withCode(held.wanted(), code, KnownBrowser.of(request));
        if (answer instanceof SignedIn signedIn) {
            HalfOpen.end(request);
            welcome.in(signedIn, held.next(), request, response);
        } else if (answer instanceof Refused refused) {
            long minutes = welcome.minutesUntil(refused.heardAgain());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", HalfOpen.PAGE + "?wrong=" + minutes);
        }
    }
}
