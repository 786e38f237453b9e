package fr.parvis.study.control;

import fr.parvis.study.StudyStatus;
import fr.parvis.study.entity.Study;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The studies that are kept, and which of them is to be run next. */
@ApplicationScoped
public class StudyShelf {
    /** A server that has not been heard of for so long does not run its study any more. */
    static final Duration SILENT = Duration.ofSeconds(60);

    private static final String NEXT =
            """
            select id from study
             where status = 'WAITING' or (status = 'RUNNING' and beat_at < ?)
             order by id
             limit 1
               for update skip locked
            """;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /** The study of that identifier. */
    public Optional<Study> find(long id) {
        return Optional.ofNullable(entities.find(Study.class, id));
    }

    /** The same, locked until the transaction ends. */
    public Optional<Study> lock(long id) {
        return Optional.ofNullable(entities.find(Study.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The studies of a site, newest first. */
    public List<Study> of(long siteId) {
        return entities.createQuery(
                        "select s from Study s where s.siteId = :site order by s.madeAt desc, s.id desc", Study.class)
                .setParameter("site", siteId)
                .setMaxResults(100)
                .getResultList();
    }

    /** The next study that nobody runs, locked: it waits, or its server fell silent. Two servers never get the same. */
    public Optional<Study> next(Instant now) {
        @SuppressWarnings("unchecked")
        List<Number> ids = entities.createNativeQuery(NEXT)
                .setParameter(1, java.sql.Timestamp.from(now.minus(SILENT)))
                .getResultList();
        return ids.stream().findFirst().flatMap(id -> find(id.longValue()));
    }

    /** Notes how far a server is; whether the study is still its own. */
    public boolean beat(long id, String server, int done, Instant now) {
        return entities.createQuery("update Study s set s.done = :done, s.beatAt = :now"
                                + " where s.id = :id and s.status = :running and s.runner = :server")
                        .setParameter("done", done)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .setParameter("running", StudyStatus.RUNNING)
                        .setParameter("server", server)
                        .executeUpdate()
                == 1;
    }

    /** Keeps a new study. */
    public Study keep(Study study) {
        entities.persist(study);
        return study;
    }

    /** Forgets a study. */
    public void forget(Study study) {
        entities.remove(study);
    }
}
