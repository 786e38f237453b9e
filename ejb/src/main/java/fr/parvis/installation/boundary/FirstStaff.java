package fr.parvis.installation.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.identity.AgentSheet;
import fr.parvis.identity.Role;
import fr.parvis.identity.StaffFounding;
import fr.parvis.installation.control.SetUpCodes;
import fr.parvis.shared.MachineTime;
import fr.parvis.site.SiteFounding;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;

/** Founds the first site with its administrator, once, in one transaction: called by {@link SetUp} only. */
@Stateless
@PermitAll
public class FirstStaff {
    private static final int LONGEST_CODE = 40;

    @Inject
    private SiteFounding sites;

    @Inject
    private StaffFounding staff;

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
        long site = sites.found(code(founding.siteName()), founding.siteName(), founding.zone());
        AgentSheet sheet = new AgentSheet(
                founding.displayName(), true, Set.of(Role.ADMINISTRATOR), Set.of(site), Set.of(), Set.of("fr"));
        long agent = staff.takeOn(founding.login(), passwordHash, sheet, clock.instant());
        codes.forgetAll();
        audit.record(site, Actor.server(), "site-founded", site, "");
        audit.record(null, Actor.server(), "first-administrator", agent, "");
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
