package fr.parvis.testing;

import fr.parvis.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;

/** Lets a test call a boundary as a kiosk does. */
@Stateless
@RunAs(Roles.DEVICE_KIOSK)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsKiosk {
    /** Calls with the role DEVICE_KIOSK, outside any transaction. */
    public <T> T call(Callable<T> deed) throws Exception {
        return deed.call();
    }
}
