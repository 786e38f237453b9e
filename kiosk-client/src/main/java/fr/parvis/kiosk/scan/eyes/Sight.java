package fr.parvis.kiosk.scan.eyes;

import fr.parvis.kiosk.scan.GreyFrame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gathers what may be finder patterns from several looks at a frame, and says which are the likeliest. */
public final class Sight {
    private static final int MOST_SEEN = 80;
    private static final int MOST_EYES = 9;
    private static final double SURE = 0.5;
    private static final int MOST_SURE = 3;

    private final GreyFrame frame;
    private final GreyFrame half;
    private final List<Eye> eyes = new ArrayList<>();
    private Map<Eye, Double> likeness;

    /** @param half the same frame, of half the width and height */
    public Sight(GreyFrame frame, GreyFrame half) {
        this.frame = frame;
        this.half = half;
    }

    /** Looks at the frame made {@code scale} times smaller, with black told from white in squares of these radii. */
    public void look(GreyFrame view, int scale, List<Integer> radii) {
        LocalLight light = new LocalLight(view);
        for (int radius : radii) {
            for (Eye eye : new EyeSearch(light.dark(radius), view.width()).eyes(scale == 1 ? 2 : 1)) {
                add(eye.scaled(scale));
            }
        }
    }

    private void add(Eye eye) {
        for (int i = 0; i < eyes.size(); i++) {
            if (eyes.get(i).near(eye)) {
                eyes.set(i, eyes.get(i).with(eye));
                return;
            }
        }
        eyes.add(eye);
    }

    /** Where codes may be, the likeliest first: all three corners were seen. */
    public List<Corners> corners() {
        return Corners.among(likeliest());
    }

    /** Where codes may be of which one corner is covered. */
    public List<Corners> cornersWithOneHidden() {
        List<Eye> sure = likeliest().stream()
                .filter(eye -> likeness().get(eye) > SURE)
                .limit(MOST_SURE)
                .toList();
        List<Corners> corners = new ArrayList<>();
        for (int i = 1; i < sure.size(); i++) {
            for (int j = 0; j < i; j++) {
                corners.addAll(Corners.withOneHidden(sure.get(j), sure.get(i)));
            }
        }
        return corners;
    }

    private List<Eye> likeliest() {
        return likeness().keySet().stream()
                .sorted(Comparator.comparing(likeness()::get).reversed())
                .limit(MOST_EYES)
                .toList();
    }

    private Map<Eye, Double> likeness() {
        if (likeness == null) {
            likeness = measured();
        }
        return likeness;
    }

    private Map<Eye, Double> measured() {
        Likeness fine = new Likeness(new Light(frame));
        Likeness coarse = new Likeness(new Light(half));
        return eyes.stream()
                .sorted(Comparator.comparingInt(Eye::votes).reversed())
                .limit(MOST_SEEN)
                .collect(Collectors.toMap(
                        eye -> eye, eye -> eye.module() < 4 ? fine.of(eye) : coarse.of(eye.scaled(0.5)), Math::max));
    }
}
