package fr.parvis.kiosk.scan.grid;

import fr.parvis.kiosk.scan.GreyFrame;
import fr.parvis.kiosk.scan.code.Layout;
import fr.parvis.kiosk.scan.code.WeighedCode;
import fr.parvis.kiosk.scan.eyes.Light;
import java.util.Optional;

/** A place where a code seems to be, and the attempts to read it there: as it is, then deblurred, then with its bends. */
record Placed(Fit fit, Placement placement, double score, int scale) {
    private static final double KNOWN_DAMPING = 6;
    private static final double ALL_DAMPING = 3;
    private static final double SURE = 0.25;

    Optional<String> text(GreyFrame frame) {
        Placement refined = fit.refined(placement).scaled(scale);
        Light light = new Light(frame);
        return text(new Bend(light, refined)).or(() -> text(new Bend(light, refined).found()));
    }

    private Optional<String> text(Bend bend) {
        Layout layout = fit.layout();
        double[] ink = new Weights(bend, layout.size(), fit.dark()).ink();
        Optional<String> text = new WeighedCode(layout, ink).text();
        for (int radius = 1; radius <= 2 && text.isEmpty(); radius++) {
            Equaliser equaliser = new Equaliser(ink, layout.size(), radius);
            double[] first = equaliser.learntFrom(wanted(layout, null), KNOWN_DAMPING);
            double[] second = equaliser.learntFrom(wanted(layout, first), ALL_DAMPING);
            double[] third = equaliser.learntFrom(wanted(layout, second), ALL_DAMPING);
            text = new WeighedCode(layout, first)
                    .text()
                    .or(() -> new WeighedCode(layout, second).text())
                    .or(() -> new WeighedCode(layout, third).text());
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
