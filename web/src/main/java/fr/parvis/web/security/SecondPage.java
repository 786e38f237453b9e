package fr.parvis.web.security;

import fr.parvis.shared.MachineTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;

/** What the page that asks for a code shows; its form goes to {@link EnterCode}. */
@Named
@RequestScoped
public class SecondPage {
    @Inject
    private HttpServletRequest request;

    @Inject
    @MachineTime
    private Clock clock;

    /** Without the right password just before, there is nothing to ask: back to the sign-in page. */
    public String open() {
        return HalfOpen.of(request, clock.instant()).isPresent() ? null : "/staff/login.xhtml?faces-redirect=true";
    }

    /** The code was wrong, and another may be tried at once. */
    public boolean isRefused() {
        return "0".equals(wrong());
    }

    /** The code was wrong or came too early: there is a wait. */
    public boolean isWaiting() {
        return wrong().matches("[1-9][0-9]{0,3}");
    }

    /** How long to wait, in minutes. */
    public long getMinutes() {
        return isWaiting() ? Long.parseLong(wrong()) : 0;
    }

    private String wrong() {
        String said = request.getParameter("wrong");
        return said == null ? "" : said;
    }
}
