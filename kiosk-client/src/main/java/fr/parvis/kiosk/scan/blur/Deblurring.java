package fr.parvis.kiosk.scan.blur;

import fr.parvis.kiosk.scan.code.Layout;
import fr.parvis.kiosk.scan.code.WeighedCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Reads a blurred code: finds the spreads that explain its finder patterns best, and undoes them. */
public final class Deblurring {
    private static final int MOST = 3;
    private static final double LEAST_LIKENESS = 0.5;
    private static final List<Shape> SHAPES = Smear.known().stream()
            .map(smear -> new Shape(smear, new Pattern(smear)))
            .toList();

    private final Layout layout;
    private final Samples samples;

    private record Shape(Smear smear, Pattern pattern) {}

    private record Guess(Smear smear, List<Pattern.Match> matches, double likeness) {}

    public Deblurring(Layout layout, Samples samples) {
        this.layout = layout;
        this.samples = samples;
    }

    /** The text of the code; empty when no spread gives one, or when it is too late. */
    public Optional<String> text(BooleanSupplier late) {
        for (Guess guess : likeliest()) {
            if (late.getAsBoolean()) {
                return Optional.empty();
            }
            Evened evened = new Evened(samples, layout.size(), guess.matches());
            double[] ink = new Deblurred(layout, guess.smear(), evened).ink();
            Optional<String> text = new WeighedCode(layout, ink).text();
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private List<Guess> likeliest() {
        List<Guess> guesses = new ArrayList<>();
        for (Shape shape : SHAPES) {
            Guess guess = guess(shape);
            if (guess.likeness() > LEAST_LIKENESS) {
                guesses.add(guess);
            }
        }
        guesses.sort(Comparator.comparingDouble(Guess::likeness).reversed());
        return guesses.subList(0, Math.min(MOST, guesses.size()));
    }

    private Guess guess(Shape shape) {
        int far = layout.size() - 7;
        List<Pattern.Match> matches = List.of(
                shape.pattern().match(samples, 0, 0),
                shape.pattern().match(samples, far, 0),
                shape.pattern().match(samples, 0, far));
        double likeness = 0;
        for (Pattern.Match match : matches) {
            likeness += match.likeness() / 3;
        }
        return new Guess(shape.smear(), matches, likeness);
    }
}
