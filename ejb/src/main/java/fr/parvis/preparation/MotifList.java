package fr.parvis.preparation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An edition of what is asked for a motif.
 *
 * @param edition number of the edition, from 1; 0 when nothing was ever said beyond the papers themselves
 * @param items in the order in which they were put on it
 */
public record MotifList(long motifId, int edition, List<ListedPaper> items) {
    /** Papers on one list at most. */
    public static final int MOST = 40;

    /** After how many months a list is to be compared with its sources again. */
    public static final int FRESH_MONTHS = 12;

    public MotifList {
        items = List.copyOf(items);
    }

    /** Nothing said. */
    public static MotifList none(long motifId) {
        return new MotifList(motifId, 0, List.of());
    }

    /** What is asked of a paper. */
    public Optional<ListedPaper> item(String paper) {
        return items.stream().filter(item -> item.paper().equals(paper)).findFirst();
    }

    /** The items with this one in the place of the one of its paper, or at the end. */
    public List<ListedPaper> with(ListedPaper changed) {
        List<ListedPaper> all = new ArrayList<>(items);
        int at = all.indexOf(item(changed.paper()).orElse(null));
        if (at < 0) {
            all.add(changed);
        } else {
            all.set(at, changed);
        }
        return List.copyOf(all);
    }

    /** The items without that of a paper. */
    public List<ListedPaper> without(String paper) {
        return items.stream().filter(item -> !item.paper().equals(paper)).toList();
    }

    /** Papers that nobody has compared with their source. */
    public long drafts() {
        return items.stream().filter(ListedPaper::draft).count();
    }

    /** The oldest comparison with a source; empty when there is none. */
    public Optional<LocalDate> checkedSince() {
        return items.stream()
                .filter(item -> !item.draft())
                .map(ListedPaper::checkedOn)
                .min(LocalDate::compareTo);
    }

    /** Whether some of it was checked more than a year before that day. */
    public boolean stale(LocalDate today) {
        return checkedSince()
                .filter(day -> day.isBefore(today.minusMonths(FRESH_MONTHS)))
                .isPresent();
    }
}
