package fr.parvis.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/**
 * Runs the quick part of a use case in a transaction of its own, so that its slow part can come before it, outside of any: a
 * transaction holds a connection of the pool until it ends (ADR 0077).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OwnTransaction {

    /** What the quick part gives; it is committed when this returns. */
    public <T> T call(Supplier<T> quick) {
        return quick.get();
    }
}
