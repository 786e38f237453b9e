package fr.parvis.web.staff;

import fr.parvis.queueing.improve.advice.Remedy;
import fr.parvis.queueing.improve.advice.Remedy.CallColleague;
import fr.parvis.queueing.improve.advice.Remedy.MoveBreak;
import fr.parvis.queueing.improve.advice.Remedy.OpenMotif;
import fr.parvis.site.CounterFacts;
import fr.parvis.site.boundary.Sites;
import fr.parvis.staffing.boundary.RosterReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** What reception could do, in one plain sentence. */
@ApplicationScoped
public class RemedyWords {
    @Inject
    private Texts texts;

    @Inject
    private Sites sites;

    @Inject
    private RosterReading roster;

    /** The remedy as an order: {@code Ouvrir « Domiciliation » au guichet 3}. */
    public String of(long siteId, Remedy remedy) {
        if (remedy instanceof OpenMotif open) {
            return texts.of("advice.OPEN", motif(siteId, open.motifId()), counter(siteId, open.counterId()));
        }
        if (remedy instanceof MoveBreak move) {
            long minutes = move.later().toMinutes();
            String key = minutes < 0 ? "advice.EARLIER" : "advice.LATER";
            return texts.of(key, counter(siteId, move.counterId()), Math.abs(minutes));
        }
        CallColleague call = (CallColleague) remedy;
        return texts.of(
                "advice.CALL",
                agent(siteId, call.agentId()),
                counter(siteId, call.counterId()),
                call.stay().toMinutes());
    }

    /** The name of a motif in French. */
    public String motif(long siteId, long motifId) {
        return sites.motifs(siteId).stream()
                .filter(motif -> motif.id() == motifId)
                .findFirst()
                .map(motif -> motif.label("fr"))
                .orElse("");
    }

    private String counter(long siteId, long counterId) {
        String label = sites.counters(siteId).stream()
                .filter(counter -> counter.id() == counterId)
                .findFirst()
                .map(RemedyWords::label)
                .orElse("");
        return label.isEmpty() ? label : label.substring(0, 1).toLowerCase(Locale.FRENCH) + label.substring(1);
    }

    private static String label(CounterFacts counter) {
        return counter.sheet().label();
    }

    private String agent(long siteId, long agentId) {
        return roster.agents(siteId).stream()
                .filter(agent -> agent.id() == agentId)
                .findFirst()
                .map(agent -> agent.displayName())
                .orElse("");
    }
}
