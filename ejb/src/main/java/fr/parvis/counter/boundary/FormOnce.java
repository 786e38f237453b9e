package fr.parvis.counter.boundary;

import fr.parvis.counter.control.RequestBook;
import fr.parvis.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Lets a form of a staff page act once, however often it is sent and at whichever node: a double tap, a page loaded again, a
 * retry after the server was away. What the form does and the note that it did are one transaction; what is refused leaves
 * nothing behind, neither half of it nor the note (ADR 0061).
 */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
public class FormOnce {
    @Inject
    private RequestBook requests;

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private SessionContext context;

    @Inject
    private Clock clock;

    /**
     * Does what a form asks for, unless this sending did it before. A second sending that comes meanwhile waits for the first.
     *
     * @param deed does it and tells whether it was done
     * @return whether this was the first time
     */
    public boolean once(long siteId, UUID requestId, BooleanSupplier deed) {
        if (!requests.claim(siteId, requestId, "form", clock.instant())) {
            return false;
        }
        if (!deed.getAsBoolean()) {
            context.setRollbackOnly();
        }
        return true;
    }

    /** Writes what the form has done so far, so that the database refuses it now and not when all has been said. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void write() {
        entities.flush();
    }
}
