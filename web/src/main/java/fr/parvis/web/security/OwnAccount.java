package fr.parvis.web.security;

import fr.parvis.identity.boundary.AgentSessions;
import fr.parvis.identity.boundary.OwnPassword;
import fr.parvis.identity.boundary.OwnPassword.Answer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Hears the plain forms of an agent's own account: another password, the end of a session. Plain, so that the slow hash holds no
 * transaction, as that of {@link EnterStaff}; each is answered by a redirect to the page, which says what came of it.
 */
@WebServlet({OwnAccount.PASSWORD, OwnAccount.SESSION})
public class OwnAccount extends HttpServlet {
    static final String PASSWORD = "/staff/own/password";
    static final String SESSION = "/staff/own/session";
    static final String PAGE = "/staff/account.xhtml";

    @Inject
    private transient OwnPassword own;

    @Inject
    private transient AgentSessions sessions;

    @Inject
    private transient StaffSessions browsers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(PAGE);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StaffSession session = StaffSession.of(request).orElse(null);
        if (session == null) {
            response.sendRedirect(Landing.SIGN_IN);
        } else if (request.getServletPath().equals(PASSWORD)) {
            changePassword(session, request, response);
        } else {
            endSession(session, request.getParameter("session"));
            say(request, response, PAGE, "ENDED");
        }
    }

    private void changePassword(StaffSession session, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean first = session.mustChoosePassword();
        String wanted = request.getParameter("wanted");
        Answer answer = null;
        if (wanted != null && wanted.equals(request.getParameter("again"))) {
            answer = own.change(request.getParameter("present"), wanted, session.id());
        }
        if (answer == Answer.DONE) {
            session.mustChoosePassword(false);
            browsers.proved(request);
            say(request, response, PAGE, "CHANGED");
        } else {
            say(request, response, first ? StaffSession.CHOOSE_PASSWORD : PAGE, answer == null ? "TWO" : answer.name());
        }
    }

    /** One of the agent's sessions, or all others when none is named. */
    private void endSession(StaffSession own, String which) {
        if (which == null || which.isEmpty()) {
            sessions.endOthers(own.agentId(), own.id());
        } else if (which.matches("[0-9]{1,18}")) {
            sessions.end(own.agentId(), Long.parseLong(which));
        }
    }

    private static void say(HttpServletRequest request, HttpServletResponse response, String page, String what)
            throws IOException {
        String next = Landing.after(request.getParameter("next")).orElse("");
        boolean goesOn = what.equals("CHANGED") && !next.isEmpty();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", goesOn ? next : page + "?said=" + what);
    }
}
