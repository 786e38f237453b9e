package fr.parvis.web.security;

import fr.parvis.identity.AgentFacts;
import fr.parvis.identity.DeviceIdentity;
import fr.parvis.identity.boundary.AgentTokens;
import fr.parvis.identity.boundary.DeviceAccess;
import fr.parvis.shared.CallerAddress;
import fr.parvis.shared.DatabaseAway;
import fr.parvis.shared.Roles;
import fr.parvis.web.admission.Passage;
import fr.parvis.web.api.problem.ProblemAnswers;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The one door for pages and HTTP API: a bearer token of a device or an agent, or the session of a signed-in browser.
 *
 * <p>It names the caller {@code agent:12} or {@code device:7}, with roles and the group of each site, so that
 * {@code @RolesAllowed} in a boundary means the same whoever calls. Each request is checked anew (warm, that costs no
 * query): a revoked device or a leaving agent is out within two seconds.
 */
@ApplicationScoped
public class Door implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";

    /** What is open before the first password was changed. */
    private static final Set<String> FREE =
            Set.of(StaffSession.CHOOSE_PASSWORD, OwnAccount.PASSWORD, "/staff/sign-out");

    /** What is open before a second factor was set up by whoever must have one. */
    private static final Set<String> FREE_OF_FACTOR =
            Set.of(StaffSession.SET_FACTOR, OwnFactorForms.SET, "/staff/sign-out");

    @Inject
    private AgentTokens agents;

    @Inject
    private DeviceAccess devices;

    @Inject
    private StaffSessions sessions;

    @Inject
    private FormCheck forms;

    @Inject
    private ProblemAnswers problems;

    @Inject
    private CallerAddress address;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        address.is(request.getRemoteAddr());
        try {
            return ask(request, context);
        } catch (EJBException | PersistenceException failed) {
            if (!DatabaseAway.is(failed)) {
                throw failed;
            }
            return comeBack(request, response);
        }
    }

    private AuthenticationStatus ask(HttpServletRequest request, HttpMessageContext context) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.startsWith(BEARER)) {
            return byToken(authorization.substring(BEARER.length()).strip(), context);
        }
        Optional<AgentFacts> agent = sessions.agentOf(request);
        if (agent.isEmpty()) {
            return refuse(Refusal.NOT_SIGNED_IN, context);
        }
        if (mustChoosePassword(request)) {
            return refuse(Refusal.PASSWORD_FIRST, context);
        }
        if (mustSetFactor(request)) {
            return refuse(Refusal.FACTOR_FIRST, context);
        }
        return forms.mayWrite(request) ? letIn(agent.get(), context) : refuse(Refusal.NOT_FROM_HERE, context);
    }

    private AuthenticationStatus byToken(String token, HttpMessageContext context) {
        Optional<DeviceIdentity> device = devices.deviceOf(token);
        if (device.isPresent()) {
            return letIn(device.get(), context);
        }
        Optional<AgentFacts> agent = agents.agentOf(token);
        if (agent.isPresent()) {
            return letIn(agent.get(), context);
        }
        boolean ofDevice = token.startsWith(DeviceAccess.PREFIX);
        return refuse(ofDevice ? Refusal.DEVICE_UNKNOWN : Refusal.NOT_SIGNED_IN, context);
    }

    /** Nobody knows now who this is: programs are told so as problem details, people on a page. */
    private AuthenticationStatus comeBack(HttpServletRequest request, HttpServletResponse response) {
        try {
            if (FormCheck.forApi(request)) {
                problems.answer(ProblemKey.UNAVAILABLE, response);
                response.getWriter().close();
            } else {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        } catch (IOException gone) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static AuthenticationStatus letIn(DeviceIdentity device, HttpMessageContext context) {
        context.getRequest().setAttribute(Caller.DEVICE, device);
        Passage.current().ifPresent(Passage::letIn);
        return context.notifyContainerAboutLogin(
                "device:" + device.id(), Set.of(device.kind().role(), Roles.atSite(device.siteId())));
    }

    private static AuthenticationStatus letIn(AgentFacts agent, HttpMessageContext context) {
        context.getRequest().setAttribute(Caller.AGENT, agent);
        Passage.current().ifPresent(Passage::letIn);
        Set<String> groups = new HashSet<>();
        agent.roles().forEach(role -> groups.add(role.name()));
        agent.sites().forEach(site -> groups.add(Roles.atSite(site)));
        return context.notifyContainerAboutLogin("agent:" + agent.id(), groups);
    }

    /** Whoever signed in by a password for one use gets as far as choosing their own, and out. */
    private static boolean mustChoosePassword(HttpServletRequest request) {
        return !FREE.contains(request.getRequestURI())
                && StaffSession.of(request)
                        .filter(StaffSession::mustChoosePassword)
                        .isPresent();
    }

    /** Whoever must have a second factor and has none gets as far as setting it up, and out. */
    private static boolean mustSetFactor(HttpServletRequest request) {
        return !FREE_OF_FACTOR.contains(request.getRequestURI())
                && StaffSession.of(request)
                        .filter(session -> session.mustSetFactor() && !session.mustChoosePassword())
                        .isPresent();
    }

    /**
     * Stops the request, unless anybody may ask it: then it goes on as somebody unknown. What it brought is read first: the
     * server takes no answer for whole before the request is.
     */
    private static AuthenticationStatus refuse(Refusal refusal, HttpMessageContext context) {
        Passage.current().filter(passage -> refusal != Refusal.NOT_FROM_HERE).ifPresent(Passage::refused);
        if (!context.isProtected()) {
            return context.doNothing();
        }
        HttpServletRequest request = context.getRequest();
        try {
            if (FormCheck.forApi(request)) {
                request.getInputStream().readNBytes(BodyLimit.MOST_BYTES);
                refusal.answer(context.getResponse());
            } else if (refusal == Refusal.NOT_FROM_HERE) {
                refusal.show(request, context.getResponse());
            } else if (refusal == Refusal.PASSWORD_FIRST) {
                goOn(request, context.getResponse(), StaffSession.CHOOSE_PASSWORD);
            } else if (refusal == Refusal.FACTOR_FIRST) {
                goOn(request, context.getResponse(), StaffSession.SET_FACTOR);
            } else {
                goOn(request, context.getResponse(), Landing.signInThen(asked(request)));
            }
        } catch (IOException gone) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** The page that was asked for, with its question: nobody types it again after signing in. */
    private static String asked(HttpServletRequest request) {
        String page = request.getRequestURI();
        String question = Sender.reads(request) ? request.getQueryString() : null;
        return question != null && Landing.after(page + "?" + question).isPresent() ? page + "?" + question : page;
    }

    private static void goOn(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        if (!FormCheck.byAjax(request)) {
            RelativeRedirects.go(response, page);
            return;
        }
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + page
                        + "\"/></partial-response>");
    }
}
