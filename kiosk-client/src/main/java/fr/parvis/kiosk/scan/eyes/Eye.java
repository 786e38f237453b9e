package fr.parvis.kiosk.scan.eyes;

/** What may be a finder pattern: its centre and module size in pixels, whether its ink is dark, how many rows saw it. */
public record Eye(double x, double y, double module, boolean dark, int votes) {

    boolean near(Eye other) {
        double reach = 2.5 * Math.max(module, other.module);
        double ratio = module / other.module;
        return Math.abs(y - other.y) < reach
                && Math.abs(x - other.x) < reach
                && dark == other.dark
                && ratio > 0.6
                && ratio < 1.7;
    }

    Eye with(Eye other) {
        double all = votes + other.votes;
        double share = other.votes / all;
        return new Eye(
                x + share * (other.x - x),
                y + share * (other.y - y),
                module + share * (other.module - module),
                dark,
                votes + other.votes);
    }

    /** As seen in a picture of so many times the side. */
    Eye scaled(double by) {
        return new Eye((x + 0.5) * by - 0.5, (y + 0.5) * by - 0.5, module * by, dark, votes);
    }

    /** An eye that nobody saw, where this one and another say that it should be. */
    Eye hidden(double hiddenX, double hiddenY) {
        return new Eye(hiddenX, hiddenY, module, dark, 0);
    }
}
