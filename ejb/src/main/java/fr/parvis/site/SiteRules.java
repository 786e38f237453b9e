package fr.parvis.site;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.util.Map;

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
        Refused.within("earlyMinutes", earlyMinutes, 0, 600);
        Refused.within("lateMinutes", lateMinutes, 0, 600);
        Refused.within("walkInTarget", walkInTarget, 1, 240);
        Refused.within("priorityTarget", priorityTarget, 1, 240);
        Refused.within("appointmentTarget", appointmentTarget, 1, 240);
        Refused.within("skipMinutes", skipMinutes, 0, 60);
        if (midnight == null) {
            throw new Refused("midnight", Wanted.a("given"));
        }
        if (!(balance >= 0 && balance <= 1)) {
            throw new Refused("balance", new Wanted("between", Map.of("least", 0, "most", 1)));
        }
    }
}
