package fr.parvis.preparation.boundary;

import fr.parvis.preparation.Checklist;
import fr.parvis.preparation.control.ChecklistReader;
import fr.parvis.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Which papers and which question a site asks for, for its kiosks and its staff. */
@Stateless
@RolesAllowed({Roles.DEVICE_KIOSK, Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
public class Papers {
    @Inject
    private ChecklistReader checklists;

    /** Everything that the site asks for. */
    public Checklist of(long siteId) {
        return checklists.of(siteId);
    }
}
