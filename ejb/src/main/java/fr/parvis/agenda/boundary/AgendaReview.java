package fr.parvis.agenda.boundary;

import fr.parvis.agenda.AbsenceFacts;
import fr.parvis.agenda.AgendaEntry;
import fr.parvis.agenda.control.AgendaReader;
import fr.parvis.shared.Roles;
import fr.parvis.site.SiteCatalogue;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a manager looks at beside the offers: who is away, whose appointments need care then, which days are closed. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class AgendaReview {
    @Resource
    private SessionContext context;

    @Inject
    private AgendaReader agenda;

    @Inject
    private SiteCatalogue sites;

    /** The absences of a site that touch a span of time, by their start. */
    public List<AbsenceFacts> absences(long siteId, Instant from, Instant until) {
        Roles.requireAt(context, siteId);
        return agenda.absences(siteId, from, until);
    }

    /** The appointments that an agent still has in an absence, by time, for somebody to take care of. */
    public List<AgendaEntry> affected(long siteId, AbsenceFacts absence) {
        Roles.requireAt(context, siteId);
        return agenda.affected(siteId, absence.agentId(), absence.startsAt(), absence.endsAt());
    }

    /** The days from one to another, both included, on which nobody is received: closed ones and public holidays. */
    public Set<LocalDate> closedDays(long siteId, LocalDate first, LocalDate last) {
        Roles.requireAt(context, siteId);
        return agenda.closedDays(sites.site(siteId), first, last).stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .collect(Collectors.toSet());
    }
}
