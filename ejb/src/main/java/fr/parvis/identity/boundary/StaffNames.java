package fr.parvis.identity.boundary;

import fr.parvis.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The agents by name, for whoever reads the trail. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
public class StaffNames {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /** All, in the order of a list. */
    public List<Name> agents() {
        return entities.createQuery(
                        "select a.id, a.displayName from Agent a order by a.displayName, a.id", Object[].class)
                .getResultStream()
                .map(row -> new Name((Long) row[0], (String) row[1]))
                .toList();
    }

    /** An agent's identifier and name. */
    public record Name(long id, String name) {}
}
