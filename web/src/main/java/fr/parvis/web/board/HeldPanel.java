package fr.parvis.web.board;

import fr.parvis.display.boundary.KioskBoard;
import fr.parvis.reception.Discard;
import fr.parvis.reception.boundary.HeldArrivals.HeldRow;
import fr.parvis.web.staff.MotifNames;
import fr.parvis.web.staff.SiteTimes;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.VisitorWords;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Arrivals on the board that somebody has to look at before they are booked. */
@Named
@RequestScoped
public class HeldPanel {
    @Inject
    private KioskBoard board;

    @Inject
    private Workplace workplace;

    @Inject
    private Texts texts;

    @Inject
    private SiteTimes times;

    @Inject
    private VisitorWords visitors;

    @Inject
    private MotifNames motifs;

    private List<HeldRow> rows;
    private Long count;

    /** The oldest ones. */
    public List<HeldRow> getRows() {
        if (rows == null) {
            rows = getCount() == 0 ? List.of() : board.held(workplace.siteId());
        }
        return rows;
    }

    /** How many there are. */
    public long getCount() {
        if (count == null) {
            count = board.heldCount(workplace.siteId());
        }
        return count;
    }

    /** {@code B 012 : à vérifier.} */
    public String title(HeldRow row) {
        return texts.of("held.title", visitors.number(row.number()));
    }

    /** What for, when it was told, and what is strange about it. */
    public String why(HeldRow row) {
        return texts.of(
                "held.why",
                motifs.label(row.motifId()),
                times.dayAndHour(row.issuedAt()),
                String.valueOf(row.issuedAt().atZone(workplace.getSite().zone()).getYear()),
                texts.word("held.reason", row.reason()));
    }

    /** Letters of the series of which some are held. */
    public List<String> getSeries() {
        return getRows().stream()
                .map(row -> String.valueOf(row.number().series()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Why one may be let go. */
    public Discard[] getDiscards() {
        return Discard.values();
    }
}
