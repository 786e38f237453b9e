package fr.parvis.web.admin;

import fr.parvis.kiosk.moment.WrittenMoment;
import fr.parvis.notification.MessageRules;
import fr.parvis.notification.boundary.MessageSetup;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Seen;
import fr.parvis.web.staff.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** When visitors are reminded, when nobody is disturbed, and where the site is. */
@Named
@RequestScoped
public class MessageRulesPart {
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int HOURS_OF_A_DAY = 24;

    @Inject
    private MessageSetup setup;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    @Inject
    private Seen seen;

    private Integer days;
    private Integer hours;
    private String quietFrom;
    private String quietUntil;
    private String address;

    @PostConstruct
    void read() {
        MessageRules rules = setup.rules(workplace.siteId());
        seen.showsAtFirst(rules);
        List<Integer> minutes = rules.reminders();
        days = minutes.stream()
                .filter(one -> one % (MINUTES_OF_AN_HOUR * HOURS_OF_A_DAY) == 0)
                .map(one -> one / MINUTES_OF_AN_HOUR / HOURS_OF_A_DAY)
                .findFirst()
                .orElse(null);
        hours = minutes.stream()
                .filter(one -> one % (MINUTES_OF_AN_HOUR * HOURS_OF_A_DAY) != 0)
                .map(one -> Math.max(1, one / MINUTES_OF_AN_HOUR))
                .findFirst()
                .orElse(null);
        quietFrom = rules.quietFrom().toString();
        quietUntil = rules.quietUntil().toString();
        address = rules.address();
    }

    /** From now on the site writes so. */
    public void save() {
        try {
            MessageRules rules = new MessageRules(
                    reminders(), WrittenMoment.typed(quietFrom), WrittenMoment.typed(quietUntil), address);
            seen.save(rules, edition -> setup.describe(workplace.siteId(), rules, edition));
        } catch (DateTimeParseException unreadable) {
            notices.refuse("messageTexts.quietWhen");
        }
    }

    private List<Integer> reminders() {
        return new ArrayList<>(Stream.of(
                        days == null || days == 0 ? null : Integer.valueOf(days * HOURS_OF_A_DAY * MINUTES_OF_AN_HOUR),
                        hours == null || hours == 0 ? null : Integer.valueOf(hours * MINUTES_OF_AN_HOUR))
                .filter(one -> one != null)
                .toList());
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public String getQuietFrom() {
        return quietFrom;
    }

    public void setQuietFrom(String quietFrom) {
        this.quietFrom = quietFrom;
    }

    public String getQuietUntil() {
        return quietUntil;
    }

    public void setQuietUntil(String quietUntil) {
        this.quietUntil = quietUntil;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
