package fr.parvis.kiosk.scan.grid;

import fr.parvis.kiosk.scan.GreyFrame;
import fr.parvis.kiosk.scan.code.Layout;
import fr.parvis.kiosk.scan.eyes.Corners;
import fr.parvis.kiosk.scan.eyes.Light;
import fr.parvis.kiosk.scan.eyes.Sight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the QR code of a frame by laying a grid on it, until a moment of {@link System#nanoTime()}. */
public final class GridReader {
    private static final int MOST_PLACES = 3;
    private static final double LEAST_SCORE = 0.4;
    private static final double GOOD_SCORE = 0.8;
    private static final double SMALL = 5;
    private static final double VERSIONS = 1.3;
    /** Modules that a covered corner may be away from where a flat code has it. */
    private static final double HIDDEN = 3;

    private final GreyFrame frame;
    private final GreyFrame half;
    private final long end;

    /**
     * @param half the same frame, of half the width and height
     * @param end when to give up
     */
    public GridReader(GreyFrame frame, GreyFrame half, long end) {
        this.frame = frame;
        this.half = half;
        this.end = end;
    }

    /** The text of a code; empty when none was found in time. */
    public Optional<String> read(GreyFrame quarter) {
        Sight sight = new Sight(frame, half);
        sight.look(half, 2, List.of(5, 9, 16));
        sight.look(quarter, 4, List.of(4, 10));
        return read(sight);
    }

    /** The text of a small code. */
    public Optional<String> readSmall() {
        Sight sight = new Sight(frame, half);
        sight.look(frame, 1, List.of(4, 9));
        return read(sight);
    }

    private Optional<String> read(Sight sight) {
        List<Placed> fair = new ArrayList<>();
        for (Corners corners : sight.corners()) {
            for (int version = 1; version <= Layout.LARGEST; version++) {
                if (late()) {
                    return Optional.empty();
                }
                boolean likely = Math.abs(version - corners.version()) < VERSIONS;
                Optional<String> text = likely ? read(placed(corners, Layout.of(version)), fair) : Optional.empty();
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return best(fair);
    }

    private Optional<String> read(Placed place, List<Placed> fair) {
        if (place.score() > GOOD_SCORE) {
            return place.text(frame);
        }
        if (place.score() > LEAST_SCORE) {
            fair.add(place);
        }
        return Optional.empty();
    }

    private Optional<String> best(List<Placed> fair) {
        fair.sort(Comparator.comparingDouble(Placed::score).reversed());
        for (Placed next : fair.subList(0, Math.min(MOST_PLACES, fair.size()))) {
            Optional<String> text = late() ? Optional.empty() : next.text(frame);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private boolean late() {
        return System.nanoTime() > end;
    }

    private Placed placed(Corners corners, Layout layout) {
        boolean small = corners.module() < SMALL;
        Fit fit = new Fit(
                new Light(small ? frame : half), layout, corners.corner().dark());
        Placement placement = Placement.flat(corners, layout.size()).scaled(small ? 1 : 0.5);
        if (corners.hidden() >= 0) {
            placement = fit.tried(placement, corners.hidden(), HIDDEN, 1);
        }
        placement = fit.turned(placement, layout.size() * 0.25);
        return new Placed(fit, placement, fit.score(placement), small ? 1 : 2);
    }
}
