package fr.parvis.notification;

import fr.parvis.notification.plan.QuietHours;
import fr.parvis.notification.plan.ReminderPlan;
import fr.parvis.shared.input.PlainText;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * How a site writes to those who have an appointment.
 *
 * @param reminders minutes before the appointment, 30 to 20160 (two weeks), at most four, the longest first
 * @param quietFrom first minute in which nobody is disturbed, in the site's own time
 * @param quietUntil first minute after that; the same as {@code quietFrom}: no quiet hours
 * @param address where the site is, in one line of an e-mail, at most 120 characters; may be empty
 */
public record MessageRules(List<Integer> reminders, LocalTime quietFrom, LocalTime quietUntil, String address) {
    /** Three days and three hours before, not between 20:00 and 8:00. */
    public static final MessageRules USUAL =
            new MessageRules(List.of(4320, 180), QuietHours.USUAL.from(), QuietHours.USUAL.until(), "");

    private static final int MOST = 4;
    private static final int NEAREST = 30;
    private static final int FARTHEST = 20_160;
    private static final int LONGEST_ADDRESS = 120;

    public MessageRules {
        reminders = reminders.stream()
                .map(minutes -> Refused.within("reminders", minutes, NEAREST, FARTHEST))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        if (reminders.size() > MOST) {
            throw new Refused("reminders", Wanted.whole(0, MOST));
        }
        if (quietFrom == null || quietUntil == null) {
            throw new Refused(quietFrom == null ? "quietFrom" : "quietUntil", Wanted.a("given"));
        }
        address = PlainText.note("address", address, LONGEST_ADDRESS);
    }

    /** When reminders of the site come. */
    public ReminderPlan plan(ZoneId zone) {
        return new ReminderPlan(reminders, new QuietHours(quietFrom, quietUntil), zone);
    }
}
