package fr.parvis.kiosk.print.paper;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The two rolls that ticket printers take, at 203 dots an inch (8 dots a millimetre). */
public enum PaperWidth {
    /** 80 mm wide, 72 mm of it printed. */
    MM80(80, 576),
    /** 58 mm wide, 48 mm of it printed. */
    MM58(58, 384);

    /** Dots in a millimetre, rounded as printers do: 203 dpi. */
    public static final int DOTS_PER_MM = 8;

    private final int millimetres;
    private final int dots;

    PaperWidth(int millimetres, int dots) {
        this.millimetres = millimetres;
        this.dots = dots;
    }

    /** Dots that the head can print on one line. */
    public int dots() {
        return dots;
    }

    /** White paper on each side that the head cannot reach, in dots. */
    public int margin() {
        return (millimetres * DOTS_PER_MM - dots) / 2;
    }

    /** The width written as {@code 80} or {@code 58} in a configuration. */
    public static PaperWidth of(String millimetres) {
        return Arrays.stream(values())
                .filter(width -> Integer.toString(width.millimetres).equals(millimetres.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Paper of " + millimetres
                        + " mm: a ticket printer takes "
                        + Arrays.stream(values())
                                .map(width -> width.millimetres + " mm")
                                .collect(Collectors.joining(" or "))));
    }
}
