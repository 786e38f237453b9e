package fr.parvis.identity.boundary;

import fr.parvis.identity.control.PasswordHashing;
import fr.parvis.identity.entity.Agent;
import fr.parvis.identity.entity.AgentSheet;
import fr.parvis.identity.entity.Role;
import fr.parvis.shared.MachineTime;
import fr.parvis.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Set;

/**
 * Lets somebody into a new installation: when nobody can sign in yet and {@code PARVIS_ADMIN_PASSWORD} is set, the
 * administrator {@code admin} gets that password for one use. Afterwards the setting means nothing and can be taken away.
 */
@Singleton
@Startup
@DependsOn("MigrationStartup")
public class FirstAdministrator {
    private static final String LOGIN = "admin";

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Inject
    private PasswordHashing hashing;

    @Inject
    @MachineTime
    private Clock clock;

    @PostConstruct
    void takeOn() {
        if (settings.isDemo() || settings.firstPassword().isEmpty() || somebodyIsThere()) {
            return;
        }
        NewPassword password = new NewPassword(settings.firstPassword().value());
        AgentSheet sheet = new AgentSheet(LOGIN, true, Set.of(Role.ADMINISTRATOR), Set.of(), Set.of(), Set.of("fr"));
        entities.persist(new Agent(LOGIN, hashing.hash(password.value()), sheet, clock.instant()));
    }

    private boolean somebodyIsThere() {
        entities.createNativeQuery("lock table agent in share row exclusive mode")
                .executeUpdate();
        return entities.createQuery("select count(a) from Agent a", Long.class).getSingleResult() > 0;
    }
}
