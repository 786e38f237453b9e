package fr.parvis.kiosk.scan.grid;

import fr.parvis.kiosk.scan.GreyFrame;
import fr.parvis.kiosk.scan.blur.Deblurring;
import fr.parvis.kiosk.scan.blur.Samples;
import fr.parvis.kiosk.scan.code.Layout;
import fr.parvis.kiosk.scan.code.WeighedCode;
import fr.parvis.kiosk.scan.eyes.Light;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A place where a code seems to be, and the attempts to read it there: as it is, then deblurred, then with its bends. */
record Placed(Fit fit, Placement placement, double score, int scale) {
    private static final double KNOWN_DAMPING = 6;
    private static final double ALL_DAMPING = 3;
    private static final int PASSES = 3;
    private static final double SURE = 0.25;
    /** Below this a code is blurred rather than bent. */
    private static final double SHARP = 0.6;

    /** Whether another is the same place, but for a module or two. */
    boolean same(Placed other) {
        return fit.layout() == other.fit.layout()
                && placement.scaled(scale).apart(other.placement.scaled(other.scale)) < 2;
    }

    Optional<String> text(GreyFrame frame, BooleanSupplier late) {
        Placement refined = fit.refined(placement);
        double good = fit.score(refined);
        Placement full = refined.scaled(scale);
        Light light = new Light(frame);
        return text(new Bend(light, full), late)
                .or(() -> late.getAsBoolean() ? Optional.empty() : deblurred(light, full, late))
                .or(() -> good < SHARP || late.getAsBoolean()
                        ? Optional.empty()
                        : text(new Bend(light, full).found(late), late));
    }

    private Optional<String> deblurred(Light light, Placement refined, BooleanSupplier late) {
        double sign = fit.dark() ? -1 : 1;
        Samples samples = new Samples(fit.layout().size(), (column, row) -> sign * refined.seen(light, column, row));
        return new Deblurring(fit.layout(), samples).text(late);
    }

    private Optional<String> text(Bend bend, BooleanSupplier late) {
        Layout layout = fit.layout();
        double[] ink = new Weights(bend, layout.size(), fit.dark()).ink();
        Optional<String> text = new WeighedCode(layout, ink).text();
        for (int radius = 1; radius <= 2 && text.isEmpty(); radius++) {
            Equaliser equaliser = new Equaliser(ink, layout.size(), radius);
            double[] decided = null;
            for (int pass = 0; pass < PASSES && text.isEmpty() && !late.getAsBoolean(); pass++) {
                decided = equaliser.learntFrom(wanted(layout, decided), decided == null ? KNOWN_DAMPING : ALL_DAMPING);
                text = new WeighedCode(layout, decided).text();
            }
        }
        return text;
    }

    private static double[] wanted(Layout layout, double[] decided) {
        double[] wanted = new double[layout.modules()];
        for (int module = 0; module < wanted.length; module++) {
            wanted[module] = layout.known(module);
            if (wanted[module] == 0 && decided != null && Math.abs(decided[module]) > SURE) {
                wanted[module] = Math.signum(decided[module]);
            }
        }
        return wanted;
    }
}
