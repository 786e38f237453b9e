package fr.parvis.queueing.arrival;

import java.util.List;

/** Who comes in a week: the same draw always brings the same people. */
public interface WeekSource {

    /** Everybody who comes, day by day. */
    List<List<ArrivingVisitor>> week(int draw);
}
