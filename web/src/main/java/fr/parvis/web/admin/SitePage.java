package fr.parvis.web.admin;

import fr.parvis.site.MidnightRule;
import fr.parvis.site.SiteRules;
import fr.parvis.site.boundary.SiteSetup;
import fr.parvis.web.staff.Seen;
import fr.parvis.web.staff.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules by which a site receives people. */
@Named
@RequestScoped
public class SitePage {
    private static final List<String> MINUTES = List.of("walkIn", "priority", "appointment", "early", "late", "skip");

    @Inject
    private SiteSetup setup;

    @Inject
    private Workplace workplace;

    @Inject
    private Seen seen;

    private final Map<String, Integer> minutes = new LinkedHashMap<>();
    private MidnightRule midnight;
    private int balance;

    @PostConstruct
    void read() {
        SiteRules rules = workplace.getSite().rules();
        seen.showsAtFirst(rules);
        minutes.put("walkIn", rules.walkInTarget());
        minutes.put("priority", rules.priorityTarget());
        minutes.put("appointment", rules.appointmentTarget());
        minutes.put("early", rules.earlyMinutes());
        minutes.put("late", rules.lateMinutes());
        minutes.put("skip", rules.skipMinutes());
        midnight = rules.midnight();
        balance = (int) Math.round(rules.balance() * 100);
    }

    /** From now on the site receives people by these rules. */
    public void save() {
        SiteRules rules = new SiteRules(
                midnight,
                minutes.get("early"),
                minutes.get("late"),
                minutes.get("walkIn"),
                minutes.get("priority"),
                minutes.get("appointment"),
                balance / 100.0,
                minutes.get("skip"));
        seen.save(rules, edition -> setup.follow(workplace.siteId(), rules, edition));
    }

    public Map<String, Integer> getMinutes() {
        return minutes;
    }

    /** The names of the numbers, in the order of the page. */
    public List<String> getNames() {
        return MINUTES;
    }

    public List<MidnightRule> getMidnightRules() {
        return Arrays.asList(MidnightRule.values());
    }

    public MidnightRule getMidnight() {
        return midnight;
    }

    public void setMidnight(MidnightRule midnight) {
        this.midnight = midnight;
    }

    public int getBalance() {
        return balance;
    }

    public void setBalance(int balance) {
        this.balance = balance;
    }
}
