package fr.parvis.web.security;

import fr.parvis.identity.AgentFacts;
import fr.parvis.identity.DeviceIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalLong;

/** Who sent the request being answered: an agent, a device, or somebody unknown. */
@RequestScoped
public class Caller {
    static final String AGENT = Caller.class.getName() + ".agent";
    static final String DEVICE = Caller.class.getName() + ".device";
    static final String SESSION = Caller.class.getName() + ".session";

    @Inject
    private HttpServletRequest request;

    /** The agent, signed in by session or token. */
    public Optional<AgentFacts> agent() {
        return Optional.ofNullable((AgentFacts) request.getAttribute(AGENT));
    }

    /** The kiosk or wall screen. */
    public Optional<DeviceIdentity> device() {
        return Optional.ofNullable((DeviceIdentity) request.getAttribute(DEVICE));
    }

    /** The session in which a browser's agent signed in; empty for programs and devices. */
    public OptionalLong session() {
        Object session = request.getAttribute(SESSION);
        return session == null ? OptionalLong.empty() : OptionalLong.of((Long) session);
    }
}
