package fr.parvis.testing;

import fr.parvis.identity.AgentSheet;
import fr.parvis.identity.NewPassword;
import fr.parvis.identity.Role;
import fr.parvis.identity.boundary.Agents;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Agents of a test's own, who can really sign in. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Staff {
    /** The password of each of them. */
    public static final String PASSWORD = "a long enough password";

    @Resource(lookup = "java:jboss/datasources/ParvisDS")
    private DataSource database;

    @EJB
    private Agents agents;

    @EJB
    private AsAdministrator as;

    /** Takes somebody on with a role at a site; their login. */
    public String somebody(Role role, long siteId) throws Exception {
        String login = "a" + UUID.randomUUID().toString().substring(0, 12);
        AgentSheet sheet = new AgentSheet("Agent", true, Set.of(role), Set.of(siteId), Set.of(), Set.of("fr"));
        as.call(() -> agents.takeOn(login, agents.ready(new NewPassword(PASSWORD), login, "Agent"), sheet));
        try (Connection connection = database.getConnection();
                PreparedStatement chosen =
                        connection.prepareStatement("update agent set password_by = 'OWNER' where login = ?")) {
            chosen.setString(1, login);
            chosen.executeUpdate();
        }
        return login;
    }
}
