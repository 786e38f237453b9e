package fr.parvis.site.control;

import fr.parvis.shared.NameOrder;
import fr.parvis.site.CounterFacts;
import fr.parvis.site.MotifFacts;
import fr.parvis.site.SiteFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Every site, motif and counter as read in one go; immutable. Look-ups are one step. */
public final class Catalogue {
    public final Map<Long, SiteFacts> sites;
    public final Map<String, SiteFacts> sitesByCode;
    public final Map<Long, MotifFacts> motifs;
    public final Map<Long, List<MotifFacts>> motifsOfSite;
    public final Map<Long, CounterFacts> counters;
    public final Map<Long, List<CounterFacts>> countersOfSite;

    Catalogue(List<SiteFacts> sites, List<MotifFacts> motifs, List<CounterFacts> counters) {
        this.sites = by(sites, SiteFacts::id);
        this.sitesByCode = sites.stream().collect(Collectors.toUnmodifiableMap(SiteFacts::code, Function.identity()));
        this.motifs = by(motifs, MotifFacts::id);
        this.motifsOfSite = motifs.stream()
                .sorted(Comparator.comparingInt(MotifFacts::position)
                        .thenComparing(motif -> motif.labels().getOrDefault("fr", ""), NameOrder.FRENCH)
                        .thenComparingLong(MotifFacts::id))
                .collect(Collectors.groupingBy(MotifFacts::siteId, Collectors.toUnmodifiableList()));
        this.counters = by(counters, CounterFacts::id);
        this.countersOfSite = counters.stream()
                .sorted(Comparator.comparingInt(CounterFacts::position)
                        .thenComparing(CounterFacts::label, NameOrder.FRENCH)
                        .thenComparingLong(CounterFacts::id))
                .collect(Collectors.groupingBy(CounterFacts::siteId, Collectors.toUnmodifiableList()));
    }

    private static <T> Map<Long, T> by(List<T> facts, ToLongFunction<T> id) {
        return facts.stream().collect(Collectors.toUnmodifiableMap(id::applyAsLong, Function.identity()));
    }
}
