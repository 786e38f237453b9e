package fr.parvis.kiosk.scan.eyes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Three finder patterns that may belong together: upper left, upper right, lower left; the less odd, the likelier. */
public record Corners(Eye corner, Eye right, Eye below, double oddness) {
    private static final int MOST = 24;

    /** All that may be, the likeliest first. */
    static List<Corners> among(List<Eye> eyes) {
        List<Corners> all = new ArrayList<>();
        for (Eye corner : eyes) {
            for (Eye right : eyes) {
                for (Eye below : eyes) {
                    Corners next = new Corners(corner, right, below, 0);
                    if (next.possible()) {
                        all.add(new Corners(corner, right, below, next.measured()));
                    }
                }
            }
        }
        all.sort(Comparator.comparingDouble(Corners::oddness));
        return all.subList(0, Math.min(MOST, all.size()));
    }

    /** What two of them make likely when the third is covered: it may be any of the three. */
    static List<Corners> withOneHidden(Eye one, Eye other) {
        double dx = other.x() - one.x();
        double dy = other.y() - one.y();
        Eye belowOne = one.hidden(one.x() - dy, one.y() + dx);
        Eye aboveOne = one.hidden(one.x() + dy, one.y() - dx);
        Eye besideOne = one.hidden(one.x() + (dx + dy) / 2, one.y() + (dy - dx) / 2);
        Eye besideOther = one.hidden(one.x() + (dx - dy) / 2, one.y() + (dy + dx) / 2);
        return List.of(
                        new Corners(one, other, belowOne, 6),
                        new Corners(one, aboveOne, other, 2),
                        new Corners(other, one, other.hidden(other.x() + dy, other.y() - dx), 6),
                        new Corners(other, other.hidden(other.x() - dy, other.y() + dx), one, 2),
                        new Corners(besideOne, other, one, 0),
                        new Corners(besideOther, one, other, 0))
                .stream()
                .filter(Corners::possible)
                .toList();
    }

    private double ax() {
        return right.x() - corner.x();
    }

    private double ay() {
        return right.y() - corner.y();
    }

    private double bx() {
        return below.x() - corner.x();
    }

    private double by() {
        return below.y() - corner.y();
    }

    private boolean possible() {
        double a = Math.hypot(ax(), ay());
        double b = Math.hypot(bx(), by());
        double sine = (ax() * by() - ay() * bx()) / (a * b);
        double modules = Math.max(a, b) / module();
        double largest = Math.max(corner.module(), Math.max(right.module(), below.module()));
        double smallest = Math.min(corner.module(), Math.min(right.module(), below.module()));
        return corner.dark() == right.dark()
                && corner.dark() == below.dark()
                && sine > 0.6
                && a / b < 2.5
                && b / a < 2.5
                && modules > 9
                && modules < 50
                && largest / smallest < 2.2;
    }

    private double measured() {
        double a = Math.hypot(ax(), ay());
        double b = Math.hypot(bx(), by());
        double sine = (ax() * by() - ay() * bx()) / (a * b);
        double uneven = Math.abs(Math.log(a / b));
        double spread = Math.abs(Math.log(right.module() / corner.module()))
                + Math.abs(Math.log(below.module() / corner.module()));
        double votes = Math.log(1 + corner.votes()) + Math.log(1 + right.votes()) + Math.log(1 + below.votes());
        return 2 * (1 - sine) + uneven + spread - 0.5 * votes;
    }

    /** The corner that nobody saw: 0 upper left, 2 upper right, 6 lower left; −1 when all were seen. */
    public int hidden() {
        if (corner.votes() == 0) {
            return 0;
        }
        if (right.votes() == 0) {
            return 2;
        }
        return below.votes() == 0 ? 6 : -1;
    }

    /** Pixels of a module's side, about. */
    public double module() {
        return (corner.module() + right.module() + below.module()) / 3;
    }

    /** About which version it is: finder patterns look larger when turned. */
    public double version() {
        double a = Math.hypot(ax(), ay());
        double b = Math.hypot(bx(), by());
        double turned = Math.max(Math.abs(ax()), Math.abs(ay())) / a;
        return ((a + b) / 2 / (module() * turned) - 10) / 4;
    }
}
