package fr.parvis.site.entity;

/**
 * What a manager may decide about how a site receives people.
 *
 * @param midnight what becomes of the waiting at the end of the day
 * @param earlyMinutes how long before an appointment its code is accepted, 0 to 600
 * @param lateMinutes how long after, 0 to 600
 * @param walkInTarget wanted longest wait in minutes, 1 to 240
 * @param priorityTarget the same for priority visitors
 * @param appointmentTarget the same for appointments
 * @param balance the slider of managers: 0 appointments first, 1 nobody waits too long
 * @param skipMinutes how long a just-skipped ticket is not called again, 0 to 60
 */
public record SiteRules(
        MidnightRule midnight,
        int earlyMinutes,
        int lateMinutes,
        int walkInTarget,
        int priorityTarget,
        int appointmentTarget,
        double balance,
        int skipMinutes) {
    /** What a new site starts with. */
    public static final SiteRules USUAL = new SiteRules(MidnightRule.CLOSE, 60, 30, 20, 10, 10, 0.5, 2);

    public SiteRules {
        within("early", earlyMinutes, 0, 600);
        within("late", lateMinutes, 0, 600);
        within("walk-in target", walkInTarget, 1, 240);
        within("priority target", priorityTarget, 1, 240);
        within("appointment target", appointmentTarget, 1, 240);
        within("skip", skipMinutes, 0, 60);
        if (midnight == null || !(balance >= 0 && balance <= 1)) {
            throw new IllegalArgumentException(
                    "A rule for midnight and a balance from 0 to 1: " + midnight + " " + balance);
        }
    }

    private static void within(String what, int minutes, int least, int most) {
        if (minutes < least || minutes > most) {
            throw new IllegalArgumentException(what + " minutes from " + least + " to " + most + ": " + minutes);
        }
    }
}
