package fr.parvis.web.security;

import fr.parvis.web.security.SignInTry.Why;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What the page on which an agent signs in shows; its form goes to {@link EnterStaff}. */
@Named
@RequestScoped
public class LoginPage {
    @Inject
    private HttpServletRequest request;

    private Optional<SignInTry> before = Optional.empty();

    @PostConstruct
    void read() {
        before = SignInTry.before(request);
    }

    private boolean was(Why why) {
        return before.filter(one -> one.why() == why).isPresent();
    }

    /** The login or the password was wrong, and may be tried again at once. */
    public boolean isRefused() {
        return was(Why.WRONG) && getMinutes() == 0;
    }

    /** The login or the password was wrong, or it was too early: in either case there is a wait. */
    public boolean isWaiting() {
        return was(Why.WRONG) && getMinutes() > 0;
    }

    /** The form was not one of this browser. */
    public boolean isStale() {
        return was(Why.STALE);
    }

    /** How long to wait, in minutes. */
    public long getMinutes() {
        return before.map(SignInTry::minutes).orElse(0L);
    }

    /** The staff page to go on to, or nothing. */
    public String getNext() {
        return Landing.after(request.getParameter("next")).orElse("");
    }

    /** What was typed as login before a refusal, so that it need not be typed again. */
    public String getLogin() {
        return before.map(SignInTry::login).orElse("");
    }
}
