package fr.parvis.audit.boundary;

import fr.parvis.audit.control.Forgetting;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Forgets every night what Parvis may not keep any longer, and writes into the trail how much it was. */
@Singleton
@AccessTimeout(-1)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Retention {
    @Inject
    @Any
    private Instance<Forgetting> duties;

    @EJB
    private ForgettingRound round;

    /** Forgets everything that is too old; how much of each. */
    @Schedule(hour = "3", minute = "20", persistent = false)
    public Map<String, Integer> forget() {
        Map<String, Integer> forgotten = new LinkedHashMap<>();
        for (Forgetting duty : duties) {
            int all = 0;
            int some;
            do {
                some = round.forget(duty);
                all += some;
            } while (some == ForgettingRound.MOST);
            forgotten.put(duty.what(), all);
            round.note(duty, all);
        }
        return forgotten;
    }
}
