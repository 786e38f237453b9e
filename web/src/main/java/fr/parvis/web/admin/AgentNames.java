package fr.parvis.web.admin;

import fr.parvis.identity.AgentDirectory;
import fr.parvis.identity.AgentFacts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** The names of agents for staff; empty for whoever is not known any more. */
@Named
@RequestScoped
public class AgentNames {
    @Inject
    private AgentDirectory directory;

    private final Map<Long, String> known = new HashMap<>();

    /** The name of an agent. */
    public String of(long agentId) {
        return known.computeIfAbsent(
                agentId, id -> directory.agent(id).map(AgentFacts::displayName).orElse(""));
    }
}
