package fr.parvis.queueing.learn;

import fr.parvis.queueing.room.VisitorClass;

/**
 * How often a motif is asked for at this site, by class, fading by 2 % a night.
 *
 * @param walkIns visitors without appointment, faded
 * @param priority priority visitors without appointment, faded
 * @param booked visitors with an appointment, faded
 */
public record VisitMemory(double walkIns, double priority, double booked) {

    private static final double FADING = LearnConstant.NIGHT_FADING.value();

    public VisitMemory {
        if (!(walkIns >= 0 && priority >= 0 && booked >= 0)) {
            throw new IllegalArgumentException("no memory: " + walkIns + ", " + priority + ", " + booked);
        }
    }

    /** Nothing learnt yet. */
    public static VisitMemory empty() {
        return new VisitMemory(0, 0, 0);
    }

    /** The memory after one more visitor. */
    public VisitMemory came(VisitorClass visitorClass) {
        return switch (visitorClass) {
            case WALK_IN -> new VisitMemory(walkIns + 1, priority, booked);
            case PRIORITY -> new VisitMemory(walkIns, priority + 1, booked);
            case APPOINTMENT -> new VisitMemory(walkIns, priority, booked + 1);
        };
    }

    /** The memory after some nights. */
    public VisitMemory fade(long nights) {
        double left = Math.pow(FADING, (double) nights);
        return new VisitMemory(walkIns * left, priority * left, booked * left);
    }

    /** Everybody. */
    public double all() {
        return walkIns + priority + booked;
    }

    /** Everybody without appointment. */
    public double unbooked() {
        return walkIns + priority;
    }
}
