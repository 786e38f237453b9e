package fr.parvis.counter;

import fr.parvis.counter.entity.OpenedMotif;
import fr.parvis.reception.ReceptionDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Opens a motif at a counter for the rest of the day, and closes it again; the caller holds the day's lock. */
@ApplicationScoped
public class MotifOpenings {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Floor floor;

    /**
     * Opens a motif where it is not open, for an agent who can do it.
     *
     * @return identifies the opening; empty when nobody sits there who could do it and does not do it yet
     */
    public Optional<Long> open(ReceptionDay day, long counterId, long motifId, Instant now) {
        boolean wanted = floor.openable(day.siteId()).stream()
                .anyMatch(each -> each.counterId() == counterId && each.motifId() == motifId);
        if (!wanted) {
            return Optional.empty();
        }
        OpenedMotif opened = new OpenedMotif(day.siteId(), day.day(), counterId, motifId).at(now);
        entities.persist(opened);
        entities.flush();
        return Optional.of(opened.id());
    }

    /** Closes what was opened. */
    public void close(long openingId, Instant now) {
        entities.find(OpenedMotif.class, openingId).close(now);
        entities.flush();
    }
}
