package fr.parvis.demo;

import fr.parvis.identity.AgentSheet;
import fr.parvis.identity.PasswordHashing;
import fr.parvis.identity.Role;
import fr.parvis.identity.StaffFounding;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes the agents of the demonstration on, each with the one public password. */
@Dependent
public class Cast {
    @Inject
    private StaffFounding staff;

    @Inject
    private PasswordHashing hashing;

    @Inject
    private Clock clock;

    /** Takes on the agents of the script for the sites built, by site code. */
    void takeOn(Script script, Map<String, Stage.Built> sites) {
        String hash = hashing.hash(Script.PASSWORD);
        Instant now = clock.instant();
        script.agents().forEach(one -> staff.takeOn(one.getString("login"), hash, sheet(one, sites), now));
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
