package fr.parvis.counter.boundary;

import fr.parvis.counter.control.WaitBoard;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** One reading of the present in a transaction of its own, for {@link WaitEstimates}. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WaitReading {
    @Inject
    private WaitBoard board;

    /** What there is to forecast from now; empty when that would take too long. */
    public Optional<WaitBoard.Facts> read(long siteId) {
        return board.read(siteId);
    }
}
