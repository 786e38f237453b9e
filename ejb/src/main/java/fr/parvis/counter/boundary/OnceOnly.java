package fr.parvis.counter.boundary;

import fr.parvis.shared.Roles;
import fr.parvis.shared.json.StoredJson;
import fr.parvis.shared.json.Versioned;
import fr.parvis.shared.once.AnswerForm;
import fr.parvis.shared.once.Once;
import fr.parvis.shared.once.Request;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
    private static final int VERSION = 1;

    private static final AnswerForm<Long> FORM = new AnswerForm<>(
            id -> StoredJson.write(new Made(VERSION, id)),
            json -> StoredJson.read(json, Made.class, VERSION).id());

    @Inject
    private Once once;

    /**
     * Makes something, unless this request has made it before.
     *
     * @param action short word for the note, such as {@code appointment}
     * @param making makes it and tells its identifier
     * @return the identifier of what was made, now or before
     */
    public long make(long siteId, UUID requestId, String action, LongSupplier making) {
        return once.answer(new Request(siteId, requestId, action), FORM, making::getAsLong);
    }

    /** The answer as it is kept: what was made. */
    public record Made(int v, long id) implements Versioned {}
}
