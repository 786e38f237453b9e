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
import java.util.function.BooleanSupplier;

/** Reads the QR code of a frame by laying a grid on it, until it is too late. */
public final class GridReader {
    private static final int MOST_PLACES = 3;
    private static final int MOST_PROMISING = 10;
    private static final double LEAST_SCORE = 0.35;
    /** How far tilting may move the fourth corner, as a part of the side. */
    private static final double TILT = 0.25;

    private static final double GOOD_SCORE = 0.8;
    private static final double SMALL = 5;
    private static final double VERSIONS = 1.3;
    /** Modules that a covered corner may be away from where a flat code has it. */
    private static final double HIDDEN = 3;

    private final GreyFrame frame;
    private final GreyFrame half;
    private final BooleanSupplier late;

    /**
     * @param half the same frame, of half the width and height
     * @param late when to give up; asked before each step of some milliseconds
     */
    public GridReader(GreyFrame frame, GreyFrame half, BooleanSupplier late) {
        this.frame = frame;
        this.half = half;
        this.late = late;
    }

    /** The text of a code; empty when none was found in time. */
    public Optional<String> read(GreyFrame quarter) {
        Sight sight = new Sight(frame, half);
        sight.look(half, 2, List.of(5, 9, 16));
        if (late.getAsBoolean()) {
            return Optional.empty();
        }
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
        return readAt(sight.corners())
                .or(() -> late.getAsBoolean() ? Optional.empty() : readAt(sight.cornersWithOneHidden()));
    }

    private Optional<String> readAt(List<Corners> all) {
        List<Place> places = new ArrayList<>();
        for (Corners corners : all) {
            for (int version = 1; version <= Layout.LARGEST; version++) {
                if (Math.abs(version - corners.version()) < VERSIONS) {
                    places.add(place(corners, Layout.of(version)));
                }
            }
            if (late.getAsBoolean()) {
                return Optional.empty();
            }
        }
        places.sort(Comparator.comparingDouble(Place::promise).reversed());
        return read(places.subList(0, Math.min(MOST_PROMISING, places.size())));
    }

    /** Reads at once what fits well, then the best of the others. */
    private Optional<String> read(List<Place> places) {
        List<Placed> fair = new ArrayList<>();
        List<Placed> tried = new ArrayList<>();
        for (Place place : places) {
            Placed placed = place.placed();
            Optional<String> text = placed.score() > GOOD_SCORE ? read(placed, tried) : Optional.empty();
            if (text.isPresent() || late.getAsBoolean()) {
                return text;
            }
            fair.add(placed);
        }
        fair.sort(Comparator.comparingDouble(Placed::score).reversed());
        for (Placed next : fair) {
            boolean over = next.score() < LEAST_SCORE || tried.size() >= MOST_PLACES || late.getAsBoolean();
            Optional<String> text = over ? Optional.empty() : read(next, tried);
            if (text.isPresent() || over) {
                return text;
            }
        }
        return Optional.empty();
    }

    private Optional<String> read(Placed placed, List<Placed> tried) {
        if (tried.stream().anyMatch(placed::same)) {
            return Optional.empty();
        }
        tried.add(placed);
        return placed.text(frame, late);
    }

    /** Where a code may be, before its fourth corner was sought. */
    private record Place(Fit fit, Placement placement, double promise, int scale) {
        Placed placed() {
            Placement turned = fit.turned(placement, fit.layout().size() * TILT);
            return new Placed(fit, turned, fit.score(turned), scale);
        }
    }

    private Place place(Corners corners, Layout layout) {
        boolean small = corners.module() < SMALL;
        Fit fit = new Fit(
                new Light(small ? frame : half), layout, corners.corner().dark());
        Placement placement = Placement.flat(corners, layout.size()).scaled(small ? 1 : 0.5);
        if (corners.hidden() >= 0) {
            placement = fit.tried(placement, corners.hidden(), HIDDEN, 1);
        }
        return new Place(fit, placement, fit.promise(placement, layout.size() * TILT), small ? 1 : 2);
    }
}
