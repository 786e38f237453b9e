package fr.parvis.installation.boundary;

import fr.parvis.audit.control.Actor;
import fr.parvis.audit.control.AuditTrail;
import fr.parvis.identity.entity.Agent;
import fr.parvis.identity.entity.AgentSheet;
import fr.parvis.identity.entity.PasswordBy;
import fr.parvis.identity.entity.Role;
import fr.parvis.installation.control.SetUpCodes;
import fr.parvis.shared.MachineTime;
import fr.parvis.site.entity.Site;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;

/** Founds the first site with its administrator, once, in one transaction: called by {@link SetUp} only. */
@Stateless
@PermitAll
public class FirstStaff {
    private static final int LONGEST_CODE = 40;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private SetUpCodes codes;

    @Inject
    private AuditTrail audit;

    @Inject
    @MachineTime
    private Clock clock;

    /** Founds both, with the hash of the administrator's password. */
    public SetUpAnswer found(String code, Founding founding, String passwordHash) {
        codes.takeTurn();
        if (codes.somebodyIsThere()) {
            return SetUpAnswer.CLOSED;
        }
        if (!codes.holds(code)) {
            return SetUpAnswer.WRONG_CODE;
        }
        Site site = new Site(code(founding.siteName()), founding.siteName(), founding.zone());
        entities.persist(site);
        AgentSheet sheet = new AgentSheet(
                founding.displayName(), true, Set.of(Role.ADMINISTRATOR), Set.of(site.id()), Set.of(), Set.of("fr"));
        Agent agent = new Agent(founding.login(), passwordHash, sheet, clock.instant());
        agent.changePassword(passwordHash, PasswordBy.OWNER, clock.instant());
        entities.persist(agent);
        codes.forgetAll();
        audit.record(site.id(), Actor.server(), "site-founded", site.id(), "");
        audit.record(null, Actor.server(), "first-administrator", agent.id(), "");
        return SetUpAnswer.FOUNDED;
    }

    /** The site's short name in addresses, from its own. */
    static String code(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String shortened = plain.substring(0, Math.min(plain.length(), LONGEST_CODE));
        return shortened.length() < 2 ? "accueil" : shortened;
    }
}
