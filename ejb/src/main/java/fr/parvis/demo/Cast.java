package fr.parvis.demo;

import fr.parvis.identity.control.PasswordHashing;
import fr.parvis.identity.entity.Agent;
import fr.parvis.identity.entity.AgentSheet;
import fr.parvis.identity.entity.PasswordBy;
import fr.parvis.identity.entity.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes the agents of the demonstration on, each with the one public password. */
@Dependent
public class Cast {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private PasswordHashing hashing;

    @Inject
    private Clock clock;

    /** Takes on the agents of the script for the sites built, by site code. */
    void takeOn(Script script, Map<String, Stage.Built> sites) {
        String hash = hashing.hash(Script.PASSWORD);
        Instant now = clock.instant();
        script.agents().forEach(one -> {
            Agent agent = new Agent(one.getString("login"), hash, sheet(one, sites), now);
            agent.changePassword(hash, PasswordBy.OWNER, now);
            entities.persist(agent);
        });
    }

    private static AgentSheet sheet(JsonObject agent, Map<String, Stage.Built> sites) {
        Set<Stage.Built> places =
                Script.words(agent, "sites").stream().map(sites::get).collect(Collectors.toSet());
        Set<Long> motifs = places.stream()
                .flatMap(place -> Script.words(agent, "motifs").stream().map(place.motifs()::get))
                .collect(Collectors.toSet());
        return new AgentSheet(
                agent.getString("name"),
                true,
                Script.words(agent, "roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                places.stream().map(Stage.Built::siteId).collect(Collectors.toSet()),
                motifs,
                Script.words(agent, "languages"));
    }
}
