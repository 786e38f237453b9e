package fr.parvis.statistics.boundary;

import fr.parvis.statistics.Figures;
import java.time.LocalDate;
import java.util.Map;

/**
 * The figures of one day at a site.
 *
 * @param byMotif by motif identifier; motifs that nobody came for are absent
 */
public record DayFigures(LocalDate day, Figures all, Map<Long, Figures> byMotif) {
    public DayFigures {
        byMotif = Map.copyOf(byMotif);
    }
}
