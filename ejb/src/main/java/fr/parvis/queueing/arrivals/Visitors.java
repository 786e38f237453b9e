package fr.parvis.queueing.arrivals;

import java.util.List;

/** Who comes in a week: the same draw always brings the same people. */
public interface Visitors {

    /** Everybody who comes, day by day. */
    List<List<Coming>> week(int draw);
}
