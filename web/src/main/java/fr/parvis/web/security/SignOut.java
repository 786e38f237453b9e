package fr.parvis.web.security;

import fr.parvis.counter.Press;
import fr.parvis.counter.boundary.Desk;
import fr.parvis.identity.AgentFacts;
import fr.parvis.identity.Role;
import fr.parvis.identity.boundary.SignIn;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Signs an agent out: ends the session and frees their counter. Pages post a plain form to it. */
@WebServlet("/staff/sign-out")
public class SignOut extends HttpServlet {
    @Inject
    private transient SignIn signIn;

    @Inject
    private transient StaffSessions sessions;

    @Inject
    private transient Desk desk;

    @Inject
    private transient Caller caller;

    /** Somebody reloads or types the address: it does nothing. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/staff/");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Clear-Site-Data", "\"cache\"");
        caller.agent().ifPresent(this::leave);
        sessions.end(request);
        response.sendRedirect(Landing.SIGN_IN);
    }

    private void leave(AgentFacts agent) {
        if (agent.is(Role.AGENT)) {
            desk.close(Press.once(agent.id()), true);
        }
        signIn.out(agent.id());
    }
}
