package fr.parvis.queueing.improve.advice;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What reception could do today: only this is ever advised.
 *
 * @param openable motifs that the agent of a counter can do beyond those open there, by counter
 * @param colleagues who could come to a closed counter
 */
public record PossibleRemedies(Map<Long, Set<Long>> openable, List<Remedy.CallColleague> colleagues) {

    public PossibleRemedies {
        openable = Map.copyOf(openable);
        colleagues = List.copyOf(colleagues);
    }
}
