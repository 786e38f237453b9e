package fr.parvis.counter.boundary;

import fr.parvis.counter.control.RequestBook;
import fr.parvis.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Lets staff make something once, however often the same request arrives and at whichever node: an appointment, a motif, a
 * device. The thing and the note that it was made are one transaction; deliveries of the same request wait for each other, so
 * that each gets the answer.
 */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
public class OnceOnly {
    @Inject
    private RequestBook requests;

    @Inject
    private Clock clock;

    /**
     * Makes something, unless this request has made it before.
     *
     * @param action short word for the note, such as {@code appointment}
     * @param making makes it and tells its identifier
     * @return the identifier of what was made, now or before
     */
    public long make(long siteId, UUID requestId, String action, LongSupplier making) {
        requests.claim(siteId, requestId);
        return requests.answer(siteId, requestId).map(Long::valueOf).orElseGet(() -> {
            long id = making.getAsLong();
            requests.note(siteId, requestId, action, Long.toString(id), clock.instant());
            return id;
        });
    }
}
