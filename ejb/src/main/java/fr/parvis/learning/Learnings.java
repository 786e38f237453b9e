package fr.parvis.learning;

import fr.parvis.learning.entity.MotifMemory;
import fr.parvis.learning.entity.SiteMemory;
import fr.parvis.learning.entity.SiteTuning;
import fr.parvis.queueing.learn.AppointmentMemory;
import fr.parvis.queueing.learn.ArrivalMemory;
import fr.parvis.queueing.learn.PatienceMemory;
import fr.parvis.queueing.learn.ServiceMemory;
import fr.parvis.queueing.learn.VisitMemory;
import fr.parvis.site.MotifFacts;
import fr.parvis.site.SiteCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What each site has learnt, at hand for every call: a node believes what it read for a minute, and a single caller
 * reads again while the others go on with what is known. What a motif takes before anything is learnt is what the site's
 * manager says now.
 */
@ApplicationScoped
public class Learnings {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Map<Long, Held> held = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private SiteCatalogue sites;

    private record Held(
            long readAt, Optional<SiteMemory> site, Map<Long, MotifMemory> motifs, Optional<SiteTuning> tuning) {}

    /** What a site knows of itself, at most a minute old. */
    public Learnt of(long siteId) {
        return learnt(siteId, known(siteId));
    }

    /** The constants of the rule that were fitted to a site and accepted for a slider that stands there. */
    public Optional<RuleTuning> tuning(long siteId, double slider) {
        return known(siteId).tuning().map(tuning -> tuning.at(slider));
    }

    private Held known(long siteId) {
        Held known = held.get(siteId);
        long now = System.nanoTime();
        if (known != null && now - known.readAt() > MINUTE) {
            held.put(siteId, new Held(now, known.site(), known.motifs(), known.tuning()));
            known = null;
        }
        if (known == null) {
            known = read(siteId);
            held.put(siteId, known);
        }
        return known;
    }

    /** What a site knows of itself, read now. */
    public Learnt fresh(long siteId) {
        held.remove(siteId);
        return learnt(siteId, read(siteId));
    }

    /** Something was learnt or accepted: read again at the next call. */
    public void forget(long siteId) {
        held.remove(siteId);
    }

    private Learnt learnt(long siteId, Held known) {
        Map<Long, ServiceMemory> services = new HashMap<>();
        Map<Long, VisitMemory> visits = new HashMap<>();
        for (MotifFacts motif : sites.motifs(siteId)) {
            Duration prior = Duration.ofMinutes(motif.usualMinutes());
            MotifMemory memory = known.motifs().get(motif.id());
            services.put(motif.id(), memory == null ? ServiceMemory.of(prior) : memory.service(prior));
            visits.put(motif.id(), memory == null ? VisitMemory.empty() : memory.visits());
        }
        return new Learnt(
                known.site().map(SiteMemory::learntUntil).orElse(null),
                services,
                visits,
                known.site().map(SiteMemory::appointments).orElse(AppointmentMemory.empty()),
                known.site().map(SiteMemory::arrivals).orElse(ArrivalMemory.empty()),
                known.site().map(SiteMemory::patience).orElse(PatienceMemory.empty()));
    }

    private Held read(long siteId) {
        List<MotifMemory> motifs = entities.createQuery(
                        "select m from MotifMemory m where m.siteId = :site", MotifMemory.class)
                .setParameter("site", siteId)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        Optional<SiteMemory> site = entities.createQuery(
                        "select m from SiteMemory m where m.siteId = :site", SiteMemory.class)
                .setParameter("site", siteId)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
        Map<Long, MotifMemory> byMotif =
                motifs.stream().collect(Collectors.toMap(MotifMemory::motifId, Function.identity()));
        Optional<SiteTuning> tuning = entities.createQuery(
                        "select t from SiteTuning t where t.siteId = :site", SiteTuning.class)
                .setParameter("site", siteId)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
        return new Held(System.nanoTime(), site, byMotif, tuning);
    }
}
