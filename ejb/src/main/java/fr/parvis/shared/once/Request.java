package fr.parvis.shared.once;

import java.util.Objects;
import java.util.UUID;

/**
 * One delivery of a request.
 *
 * @param id one per intention: a double tap, a retry or a second node carries the same; unique within the site
 * @param action short word for what is asked, kept with the answer
 */
public record Request(long siteId, UUID id, String action) {
    public Request {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(action, "action");
    }
}
