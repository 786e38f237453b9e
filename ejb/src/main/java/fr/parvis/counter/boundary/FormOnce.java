package fr.parvis.counter.boundary;

import fr.parvis.shared.Roles;
import fr.parvis.shared.json.StoredJson;
import fr.parvis.shared.json.Versioned;
import fr.parvis.shared.once.AnswerForm;
import fr.parvis.shared.once.Once;
import fr.parvis.shared.once.Request;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Lets a form of a staff page act once, however often it is sent and at whichever node: a double tap, a page loaded again, a
 * retry after the server was away. What the form does and the note that it did are one transaction; what is refused leaves
 * nothing behind, neither half of it nor the note (ADR 0061).
 */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
public class FormOnce {
    private static final int VERSION = 1;

    private static final AnswerForm<Done> FORM =
            new AnswerForm<>(StoredJson::write, json -> StoredJson.read(json, Done.class, VERSION));

    @Inject
    private Once once;

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private SessionContext context;

    /**
     * Does what a form asks for, unless this sending did it before. A second sending that comes meanwhile waits for the first.
     *
     * @param deed does it and tells whether it was done
     * @return whether this was the first time
     */
    public boolean once(long siteId, UUID requestId, BooleanSupplier deed) {
        AtomicBoolean first = new AtomicBoolean();
        once.answer(new Request(siteId, requestId, "form"), FORM, () -> {
            first.set(true);
            if (!deed.getAsBoolean()) {
                context.setRollbackOnly();
            }
            return new Done(VERSION);
        });
        return first.get();
    }

    /** The answer as it is kept: the form has acted. What its page says is kept in the session that sent it. */
    public record Done(int v) implements Versioned {}

    /** Writes what the form has done so far, so that the database refuses it now and not when all has been said. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void write() {
        entities.flush();
    }
}
