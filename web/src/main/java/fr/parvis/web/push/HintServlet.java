package fr.parvis.web.push;

import fr.parvis.identity.AgentFacts;
import fr.parvis.identity.DeviceIdentity;
import fr.parvis.identity.boundary.AgentSessions;
import fr.parvis.identity.boundary.AgentTokens;
import fr.parvis.identity.boundary.DeviceAccess;
import fr.parvis.shared.DatabaseAway;
import fr.parvis.site.SiteFacts;
import fr.parvis.site.boundary.Sites;
import fr.parvis.web.admission.Passage;
import fr.parvis.web.api.problem.ProblemAnswers;
import fr.parvis.web.api.problem.ProblemKey;
import fr.parvis.web.security.Caller;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The event stream {@code /api/hints}: a device hears of its own site, an agent of the site named by {@code ?site=code} or
 * of their only one. A servlet rather than a JAX-RS resource, because only a servlet can write without ever waiting for a
 * slow listener.
 */
@WebServlet(urlPatterns = "/api/hints", asyncSupported = true)
public class HintServlet extends HttpServlet {
    private static final String BEARER = "Bearer ";

    @Inject
    private transient Caller caller;

    @Inject
    private transient DeviceAccess devices;

    @Inject
    private transient AgentTokens agents;

    @Inject
    private transient AgentSessions sessions;

    @Inject
    private transient Sites sites;

    @Inject
    private transient HintStreams streams;

    @Inject
    private transient ProblemAnswers problems;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            seat(request, response);
        } catch (EJBException | PersistenceException failed) {
            if (!DatabaseAway.is(failed)) {
                throw failed;
            }
            problems.answer(ProblemKey.UNAVAILABLE, response);
        }
    }

    private void seat(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Long> site = site(request);
        if (site.isEmpty()) {
            problems.answer(ProblemKey.NOT_ALLOWED, response);
        } else if (!streams.takeSeat()) {
            problems.answer(ProblemKey.BUSY, response);
        } else {
            listen(site.get(), request, response);
        }
    }

    private Optional<Long> site(HttpServletRequest request) {
        Optional<DeviceIdentity> device = caller.device();
        if (device.isPresent()) {
            return device.map(DeviceIdentity::siteId);
        }
        return caller.agent().flatMap(agent -> site(agent, request.getParameter("site")));
    }

    private Optional<Long> site(AgentFacts agent, String code) {
        if (code == null) {
            return agent.sites().size() == 1 ? agent.sites().stream().findFirst() : Optional.empty();
        }
        return sites.byCode(code).map(SiteFacts::id).filter(agent::worksAt);
    }

    private void listen(long siteId, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(0);
        HintStream[] self = new HintStream[1];
        String holder = request.getUserPrincipal().getName();
        self[0] = new HintStream(context, welcome(request), () -> streams.remove(siteId, holder, self[0]));
        context.addListener(new EndOfStream(self[0]));
        streams.add(siteId, holder, self[0]);
        Passage.current().ifPresent(Passage::withoutThread);
        self[0].begin();
    }

    /** Asked again every now and then: a revoked device and an agent who left hear nothing more. */
    private BooleanSupplier welcome(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization == null || !authorization.startsWith(BEARER)) {
            long agentId = caller.agent().orElseThrow().id();
            long session = caller.session().orElseThrow();
            return () -> sessions.agentOf(agentId, session).isPresent();
        }
        String token = authorization.substring(BEARER.length()).strip();
        return caller.device().isPresent()
                ? () -> devices.deviceOf(token).isPresent()
                : () -> agents.agentOf(token).isPresent();
    }
}
