package fr.parvis.agenda.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * At each start puts the codes of appointments under the present key that are not: those that a version before this one kept
 * in the clear, and those of the secret before. A migration cannot, it does not know the secret. Two nodes that start at once
 * wait for each other row by row; a node that is ended in the middle leaves whole rows only, and the next start goes on.
 */
@Singleton
@Startup
@DependsOn("MigrationStartup")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class CodeKeeping {
    private static final Logger LOG = System.getLogger(CodeKeeping.class.getName());

    @EJB
    private CodeKeepingRound round;

    @PostConstruct
    void keepAll() {
        int kept = keep();
        if (kept > 0) {
            LOG.log(Level.INFO, "Codes of {0} appointments were put under the present key", kept);
        }
    }

    /** Puts everything under the present key that can be; how many appointments that were. */
    public int keep() {
        int all = round.clear();
        return all + round.rekey();
    }
}
