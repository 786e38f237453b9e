package fr.parvis.counter.boundary;

import fr.parvis.counter.control.WaitBoard;
import fr.parvis.counter.control.WaitBoard.Waits;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** One reading of the present in a transaction of its own, for {@link WaitEstimates}. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WaitReading {
    @Inject
    private WaitBoard board;

    /** Forecasts now. */
    public Waits read(long siteId) {
        return board.read(siteId);
    }
}
