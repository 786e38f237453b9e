package fr.parvis.web.security;

import fr.parvis.identity.boundary.OwnPassword;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Whether whoever changes roles or passwords has shown a moment ago that it is them, by their own password: an open browser that
 * somebody left is not enough (OWASP ASVS 4, 4.3.1 and 3.7.1; ADR 0081). A program's token was given for a password, and is not
 * asked.
 */
@Named
@RequestScoped
public class OwnProof {
    @Inject
    private HttpServletRequest request;

    @Inject
    private StaffSessions sessions;

    @Inject
    private OwnPassword own;

    private String password = "";

    /** Whether the password has to be given now. */
    public boolean isWanted() {
        return StaffSession.of(request).isPresent() && !sessions.isProofFresh(request);
    }

    /** Whether it is not wanted, or was typed and is right. */
    public boolean isGiven() {
        if (!isWanted()) {
            return true;
        }
        if (own.prove(password) != OwnPassword.Answer.DONE) {
            return false;
        }
        sessions.proved(request);
        return true;
    }

    /** Stops a request of the API that comes with the session of a browser whose agent has not given it lately. */
    public void require() {
        if (isWanted()) {
            throw Problem.of(ProblemKey.PROOF_NEEDED);
        }
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }
}
