package fr.parvis.queueing.rule;

import java.util.List;

/**
 * The numbers the rule weighs with; meaning and bounds are those of the site's settings.
 *
 * @param levels target, weight and head start of each kind
 * @param ceiling a wait above it passes before everybody, milliseconds
 * @param early somebody further ahead of the appointment passes last, milliseconds
 * @param exponents constants of the formula
 */
public record Scales(List<Level> levels, long ceiling, long early, Exponents exponents) {

    /** Target wait in milliseconds, weight, and head start in targets. */
    public record Level(long target, double weight, double headStart) {}

    /** What counts once late, theta, gamma of the formula and the preference for a counter that speaks the visitor's language. */
    public record Exponents(Late late, double theta, double gamma, double languagePreference) {}

    /** L, kappa and theta of the formula once somebody is late. */
    public record Late(double left, double classes, double theta) {}

    public Scales {
        levels = List.copyOf(levels);
    }

    /** Whether somebody of that kind who has waited that long is past the target. */
    boolean late(int kind, long waited) {
        return waited > levels.get(kind).target();
    }

    /** Urgency of somebody of that kind who has waited that long: grows to the target, then lower and flat. */
    double urgency(int kind, long waited) {
        Level level = levels.get(kind);
        if (late(kind, waited)) {
            return exponents.late().left()
                    * Math.pow(
                            level.weight() * (1 + level.headStart()),
                            exponents.late().classes());
        }
        return level.weight() * ((double) waited / level.target() + level.headStart());
    }
}
