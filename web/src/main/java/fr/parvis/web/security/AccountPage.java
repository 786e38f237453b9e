package fr.parvis.web.security;

import fr.parvis.identity.AgentFacts;
import fr.parvis.identity.NewPassword;
import fr.parvis.identity.boundary.AgentSessions;
import fr.parvis.identity.boundary.AgentSessions.View;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an agent sees of their own account: what came of the last form, and where they are signed in. */
@Named
@RequestScoped
public class AccountPage {
    /** What the page may say of the form before. */
    private enum Said {
        CHANGED,
        ENDED,
        WRONG,
        TWO,
        SAME,
        SHORT,
        COMMON,
        FACTOR_OFF,
        FACTOR_KEPT;

        boolean good() {
            return this == CHANGED || this == ENDED || this == FACTOR_OFF;
        }
    }

    @Inject
    private HttpServletRequest request;

    @Inject
    private Caller caller;

    @Inject
    private AgentSessions sessions;

    /** The word for what was done by the form before, empty when nothing was. */
    public String getDone() {
        return said().filter(Said::good).map(Said::name).orElse("");
    }

    /** The word for why the form before did nothing, empty when it did. */
    public String getRefused() {
        return said().filter(said -> !said.good()).map(Said::name).orElse("");
    }

    /** Where the agent is signed in, the latest first. */
    public List<View> getSessions() {
        return caller.agent().map(AgentFacts::id).map(sessions::of).orElse(List.of());
    }

    /** Whether there is more than the browser that asks. */
    public boolean isElsewhere() {
        return getSessions().stream().anyMatch(one -> !isHere(one.id()));
    }

    /** Whether a session is that of the browser that asks. */
    public boolean isHere(long sessionId) {
        return StaffSession.of(request).filter(own -> own.id() == sessionId).isPresent();
    }

    /** The name that the agent signs in with. */
    public String getLogin() {
        return caller.agent().map(AgentFacts::login).orElse("");
    }

    /** Fewest characters of a password. */
    public int getShortest() {
        return NewPassword.SHORTEST;
    }

    private Optional<Said> said() {
        String word = request.getParameter("said");
        return Arrays.stream(Said.values())
                .filter(known -> known.name().equals(word))
                .findFirst();
    }
}
