package fr.parvis.learning.entity;

import fr.parvis.queueing.learn.ServiceMemory;
import fr.parvis.queueing.learn.VisitMemory;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;

/** What a site has learnt of one motif: how long it takes, how often it is asked for. Sums only: nobody is in it. */
@Entity
@Table(name = "motif_memory")
public class MotifMemory {
    @Id
    @Column(name = "motif_id")
    private long motifId;

    @Column(name = "site_id")
    private long siteId;

    private double count;
    private double seconds;
    private double squares;

    @Column(name = "walk_ins")
    private double walkIns;

    private double priority;
    private double booked;

    protected MotifMemory() {}

    /** Nothing is known of that motif yet. */
    public MotifMemory(long siteId, long motifId) {
        this.siteId = siteId;
        this.motifId = motifId;
    }

    public long motifId() {
        return motifId;
    }

    /** How long it takes, with the mean that the site’s manager expects behind it. */
    public ServiceMemory service(Duration prior) {
        return new ServiceMemory(prior, count, seconds, squares);
    }

    public VisitMemory visits() {
        return new VisitMemory(walkIns, priority, booked);
    }

    /** Remembers what a night has learnt. */
    public void learn(ServiceMemory service, VisitMemory visits) {
        count = service.count();
        seconds = service.seconds();
        squares = service.squares();
        walkIns = visits.walkIns();
        priority = visits.priority();
        booked = visits.booked();
    }
}
