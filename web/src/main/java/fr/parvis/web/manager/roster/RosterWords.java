package fr.parvis.web.manager.roster;

import fr.parvis.identity.AgentFacts;
import fr.parvis.kiosk.moment.WrittenMoment;
import fr.parvis.site.CounterFacts;
import fr.parvis.site.boundary.Sites;
import fr.parvis.staffing.Break;
import fr.parvis.staffing.Shift;
import fr.parvis.staffing.boundary.RosterReading;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shifts in the words of the staff: {@code 8 h 30 – 12 h, Karim, pause 10 h 15}. */
@Named("roster")
@RequestScoped
public class RosterWords {
    @Inject
    private RosterReading reading;

    @Inject
    private Sites sites;

    @Inject
    private Workplace workplace;

    @Inject
    private Texts texts;

    private List<AgentFacts> agents;
    private List<CounterFacts> counters;

    /** The agents who may be planned, by name. */
    public List<AgentFacts> getAgents() {
        if (agents == null) {
            agents = reading.agents(workplace.siteId());
        }
        return agents;
    }

    /** The counters of the site, in order. */
    public List<CounterFacts> getCounters() {
        if (counters == null) {
            counters = sites.counters(workplace.siteId());
        }
        return counters;
    }

    /** The name of a counter. */
    public String counter(long id) {
        return getCounters().stream()
                .filter(counter -> counter.id() == id)
                .findFirst()
                .map(counter -> counter.sheet().label())
                .orElse("");
    }

    /** {@code 8 h 30}, {@code 12 h}. */
    public String clock(LocalTime time) {
        return WrittenMoment.shortClock(time);
    }

    /** {@code 8 h 30 – 12 h}. */
    public String span(Shift shift) {
        return texts.of("planning.span", clock(shift.from()), clock(shift.to()));
    }

    /** Who is planned, or that nobody is named yet. */
    public String agent(Shift shift) {
        return getAgents().stream()
                .filter(agent -> shift.agentId() != null && agent.id() == shift.agentId())
                .findFirst()
                .map(AgentFacts::displayName)
                .orElse(texts.of("planning.nobodyNamed"));
    }

    /** {@code pause 10 h 15}, several with commas, nothing without a break. */
    public String breaks(Shift shift) {
        String times = shift.breaks().stream().map(Break::from).map(this::clock).collect(Collectors.joining(", "));
        return times.isEmpty() ? "" : texts.of("planning.breaks", times);
    }

    /** {@code 23 novembre}, {@code 1er décembre}. */
    public String date(LocalDate day) {
        return WrittenMoment.date(day, Locale.FRENCH);
    }
}
