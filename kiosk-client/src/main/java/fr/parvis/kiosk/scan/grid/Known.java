package fr.parvis.kiosk.scan.grid;

import fr.parvis.kiosk.scan.code.Layout;
import java.util.List;

/** The modules that are known beforehand, part by part, as plain numbers: they are looked at some thousand times a frame. */
final class Known {
    private static final List<Known> ALL = java.util.stream.IntStream.rangeClosed(1, Layout.LARGEST)
            .mapToObj(Layout::of)
            .map(Known::new)
            .toList();

    /** Middle of each module of each part, in modules. */
    final double[][] columns;

    final double[][] rows;
    /** +1 for dark. */
    final double[][] wanted;

    final double[] sums;

    private Known(Layout layout) {
        int parts = layout.parts().size();
        this.columns = new double[parts][];
        this.rows = new double[parts][];
        this.wanted = new double[parts][];
        this.sums = new double[parts];
        for (int part = 0; part < parts; part++) {
            fill(part, layout);
        }
    }

    private void fill(int part, Layout layout) {
        int[] modules = layout.parts().get(part);
        columns[part] = new double[modules.length];
        rows[part] = new double[modules.length];
        wanted[part] = new double[modules.length];
        for (int i = 0; i < modules.length; i++) {
            int row = modules[i] / layout.size();
            columns[part][i] = modules[i] % layout.size() + 0.5;
            rows[part][i] = row + 0.5;
            wanted[part][i] = layout.known(modules[i]);
            sums[part] += wanted[part][i];
        }
    }

    static Known of(int version) {
        return ALL.get(version - 1);
    }
}
