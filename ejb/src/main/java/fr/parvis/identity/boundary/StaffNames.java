package fr.parvis.identity.boundary;

import fr.parvis.shared.Roles;
import fr.parvis.shared.Row;
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
        return Row.of(entities.createQuery(
                        "select a.id as id, a.displayName as name from Agent a order by a.displayName, a.id"))
                .map(row -> new Name(row.id("id"), row.text("name")))
                .toList();
    }

    /** An agent's identifier and name. */
    public record Name(long id, String name) {}
}
