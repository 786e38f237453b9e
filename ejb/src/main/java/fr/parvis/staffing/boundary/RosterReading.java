package fr.parvis.staffing.boundary;

import fr.parvis.identity.AgentDirectory;
import fr.parvis.identity.AgentFacts;
import fr.parvis.shared.Roles;
import fr.parvis.staffing.CounterDay;
import fr.parvis.staffing.PlannedShift;
import fr.parvis.staffing.RosterBook;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Staff read who is planned where. */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RosterReading {
    @Resource
    private SessionContext context;

    @Inject
    private RosterBook book;

    @Inject
    private AgentDirectory agents;

    /** Everybody planned on a date; nobody when the site is shut. */
    public List<PlannedShift> on(long siteId, LocalDate day) {
        Roles.requireAt(context, siteId);
        return book.on(siteId, day);
    }

    /** What is planned at each counter on a date, and whether that is an exception. */
    public List<CounterDay> counters(long siteId, LocalDate day) {
        Roles.requireAt(context, siteId);
        return book.counters(siteId, day);
    }

    /** What is planned at each counter on a weekday of every week. */
    public List<CounterDay> counters(long siteId, DayOfWeek weekday) {
        Roles.requireAt(context, siteId);
        return book.counters(siteId, weekday);
    }

    /** The agents who may be planned at a site, by name. */
    public List<AgentFacts> agents(long siteId) {
        Roles.requireAt(context, siteId);
        return agents.at(siteId);
    }
}
