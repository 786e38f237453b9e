package fr.parvis.web.security;

import fr.parvis.audit.Actor;
import fr.parvis.audit.boundary.Refusals;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Tells the trail that the caller asked for what is not theirs. Strangers are nobody that the trail could name: what they try is
 * the guess limits' affair.
 */
@RequestScoped
public class AccessRefused {
    private static final Logger LOG = System.getLogger(AccessRefused.class.getName());
    private static final String ASKED = AccessRefused.class.getName() + ".asked";
    private static final int LONGEST = 120;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Caller caller;

    @Inject
    private Refusals refusals;

    /** The request being answered was refused. That it cannot be written down changes nothing for the caller. */
    public void note() {
        try {
            caller.agent().ifPresent(agent -> refusals.tell(null, Actor.agent(agent.id()), where()));
            caller.device().ifPresent(device -> refusals.tell(device.siteId(), Actor.device(device.id()), where()));
        } catch (EJBException unwritten) {
            LOG.log(Level.WARNING, "A refusal could not be written into the trail: {0}", unwritten.toString());
        }
    }

    /** Keeps what was asked first: a page of errors answers under an address and a method of its own. */
    static void remember(HttpServletRequest request) {
        if (request.getAttribute(ASKED) == null) {
            request.setAttribute(ASKED, request.getMethod() + " " + request.getRequestURI());
        }
    }

    private String where() {
        remember(request);
        String[] asked = request.getAttribute(ASKED).toString().split(" ", 2);
        return place(asked[0], asked[1]);
    }

    /** What was asked, without identifiers and without anything that could be somebody's secret. */
    static String place(String method, String path) {
        String plain = path.replaceAll(";[^/]*", "")
                .replaceAll("[^A-Za-z0-9/._-]", "?")
                .replaceAll("(?<=/)(\\d+|[^/]{16,})(?=/|$)", "…");
        String all = method.replaceAll("[^A-Z]", "") + " " + plain;
        return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
    }
}
