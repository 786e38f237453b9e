package fr.parvis.web.api.board;

import fr.parvis.site.MotifFacts;
import fr.parvis.statistics.Contacts;
import fr.parvis.statistics.Figures;
import fr.parvis.statistics.boundary.DayFigures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * The figures of today at a site.
 *
 * @param motifs only those that somebody came for
 */
public record FiguresBody(LocalDate day, Group all, List<MotifGroup> motifs) {

    /**
     * The figures of some visits.
     *
     * @param medianSeconds half of those received waited no longer for their first call; null when nobody was received
     * @param ninetiethSeconds nine in ten of those received waited no longer
     * @param withinTarget share of those received who waited at most the target, 0 to 1
     * @param contacts visits by the definition of the CAF: received by an agent, within 20 minutes of check-in, abandoned
     */
    public record Group(
            int tickets,
            int waiting,
            int served,
            int noShows,
            int left,
            Long medianSeconds,
            Long ninetiethSeconds,
            Double withinTarget,
            Long meanSeconds,
            Long longestSeconds,
            Contacts contacts) {}

    /** The figures of a motif. */
    public record MotifGroup(long id, String code, String label, Group figures) {}

    static FiguresBody of(DayFigures day, List<MotifFacts> motifs) {
        return new FiguresBody(
                day.day(),
                group(day.all()),
                motifs.stream()
                        .filter(motif -> day.byMotif().containsKey(motif.id()))
                        .map(motif -> new MotifGroup(
                                motif.id(),
                                motif.code(),
                                motif.label("fr"),
                                group(day.byMotif().get(motif.id()))))
                        .toList());
    }

    private static Group group(Figures figures) {
        return new Group(
                figures.tickets(),
                figures.waiting(),
                figures.served(),
                figures.noShows(),
                figures.left(),
                seconds(figures.median()),
                seconds(figures.ninetieth()),
                figures.withinTarget(),
                seconds(figures.waits().mean()),
                seconds(figures.waits().longest()),
                figures.contacts());
    }

    private static Long seconds(Duration length) {
        return length == null ? null : length.toSeconds();
    }
}
