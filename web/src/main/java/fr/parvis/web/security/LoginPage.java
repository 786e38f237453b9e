package fr.parvis.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What the page on which an agent signs in shows; its form goes to {@link EnterStaff}. */
@Named
@RequestScoped
public class LoginPage {
    @Inject
    private HttpServletRequest request;

    private boolean refused;
    private long lockedMinutes;

    void refuse() {
        refused = true;
    }

    void lockFor(long minutes) {
        lockedMinutes = minutes;
    }

    /** The login or the password was wrong. */
    public boolean isRefused() {
        return refused;
    }

    /** There were too many wrong passwords. */
    public boolean isLocked() {
        return lockedMinutes > 0;
    }

    /** How long to wait, in minutes. */
    public long getLockedMinutes() {
        return lockedMinutes;
    }

    /** The staff page to go on to, or nothing. */
    public String getNext() {
        return Landing.after(request.getParameter("next")).orElse("");
    }

    /** What was typed as login before a refusal, so that it need not be typed again. */
    public String getLogin() {
        String typed = request.getParameter("login");
        return typed == null || typed.length() > 80 ? "" : typed;
    }
}
