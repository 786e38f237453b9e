package fr.parvis.replay;

import java.util.List;

/** What became of the visitors of a scenario, in the order of its trace. */
public record Schedule(List<Line> lines) {

    /** One visitor: start in seconds and counter when served, instant of leaving otherwise. */
    public record Line(String visitor, Long start, String counter, Long left) {

        private static final long NEVER = 1_000_000_000;

        /** Somebody who never gives up and whom nobody can serve: leaves at the instant that stands for never. */
        static Line neverServed(String visitor) {
            return new Line(visitor, null, null, NEVER);
        }

        /** The line as the checker reads it. */
        public String text() {
            return visitor + "," + (start == null ? "" : start) + "," + (counter == null ? "" : counter) + ","
                    + (left == null ? "" : left);
        }
    }

    /** The header of the file. */
    public static final String HEADER = "visitor_id,start_s,counter,left_s";

    public Schedule {
        lines = List.copyOf(lines);
    }
}
