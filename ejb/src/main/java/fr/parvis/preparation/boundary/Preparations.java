package fr.parvis.preparation.boundary;

import fr.parvis.preparation.Answer;
import fr.parvis.preparation.Checklist;
import fr.parvis.preparation.PaperAnswer;
import fr.parvis.preparation.PaperFacts;
import fr.parvis.preparation.QuestionFacts;
import fr.parvis.preparation.control.ChecklistReader;
import fr.parvis.preparation.entity.AppointmentPreparation;
import fr.parvis.preparation.entity.TicketPreparation;
import fr.parvis.reception.DayLock;
import fr.parvis.reception.Ticket;
import fr.parvis.reception.Tickets;
import fr.parvis.shared.Roles;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What visitors tell of their papers before the talk, and what the agent who has them reads. */
@Stateless
public class Preparations {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Resource
    private SessionContext context;

    @Inject
    private Clock clock;

    @Inject
    private ChecklistReader checklists;

    @Inject
    private Tickets tickets;

    @Inject
    private DayLock days;

    @Inject
    private SiteCatalogue sites;

    /**
     * Notes what a visitor told; telling it again notes it again. Papers that the site does not ask for are left out.
     *
     * @return false when there is no such ticket at the site, or its visit is over
     */
    @RolesAllowed(Roles.DEVICE_KIOSK)
    public boolean tell(TellPreparation told) {
        Instant now = clock.instant();
        SiteFacts site = sites.site(told.siteId());
        var day = days.lock(site, now);
        Optional<Ticket> ticket = tickets.byLink(told.link())
                .filter(found -> found.siteId() == told.siteId()
                        && !found.status().next().isEmpty()
                        && found.within(day.day(), site.zone()));
        if (ticket.isEmpty()) {
            return false;
        }
        Checklist known = checklists.of(told.siteId());
        Map<String, Answer> papers = told.papers().entrySet().stream()
                .filter(paper -> known.paper(paper.getKey()).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Optional<QuestionFacts> question = known.questionOf(ticket.get().motifId())
                .filter(asked -> asked.code().equals(told.question()));
        of(ticket.get())
                .told(
                        papers,
                        question.map(QuestionFacts::code).orElse(null),
                        question.isPresent() ? told.answer() : null,
                        now);
        days.announce(day);
        return true;
    }

    /** What the visitor of a ticket told here or before they came, as long as the visit lasts. */
    @RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
    public Optional<Preparation> of(long siteId, long ticketId) {
        Roles.requireAt(context, siteId);
        Checklist known = checklists.of(siteId);
        return tickets.ofSite(siteId, ticketId)
                .filter(ticket -> !ticket.status().next().isEmpty())
                .flatMap(ticket -> here(ticket, known, before(ticket, known)));
    }

    /** What the visitors of appointments told before they came, by appointment; who told nothing is not in it. One query. */
    @RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
    public Map<Long, Preparation> before(long siteId, Collection<Long> appointmentIds) {
        Roles.requireAt(context, siteId);
        Checklist known = checklists.of(siteId);
        return appointmentIds.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select p from AppointmentPreparation p where p.siteId = :site and p.appointmentId in :ids",
                                AppointmentPreparation.class)
                        .setParameter("site", siteId)
                        .setParameter("ids", appointmentIds)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                AppointmentPreparation::appointmentId, told -> AtHome.of(told, known)));
    }

    /**
     * What the visitor of a ticket answered at home and need not be asked again at the touch screen, by code of the paper: what they have,
     * and what does not concern them.
     *
     * @return nothing for a ticket without appointment, of another site, or after the visit
     */
    @RolesAllowed({Roles.DEVICE_KIOSK, Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
    public Map<String, PaperAnswer> settled(long siteId, String link) {
        return tickets.byLink(link)
                .filter(ticket ->
                        ticket.siteId() == siteId && !ticket.status().next().isEmpty())
                .map(Ticket::appointmentId)
                .map(id -> entities.find(AppointmentPreparation.class, id))
                .map(told -> AtHome.settled(told.answers()))
                .orElse(Map.of());
    }

    private Optional<Preparation> here(Ticket ticket, Checklist known, Optional<Preparation> before) {
        return Optional.ofNullable(entities.find(TicketPreparation.class, ticket.id()))
                .map(told -> view(told, known, ticket.motifId()))
                .map(told -> before.map(told::with).orElse(told))
                .or(() -> before);
    }

    private Optional<Preparation> before(Ticket ticket, Checklist known) {
        return Optional.ofNullable(ticket.appointmentId())
                .map(id -> entities.find(AppointmentPreparation.class, id))
                .map(told -> AtHome.of(told, known));
    }

    private TicketPreparation of(Ticket ticket) {
        TicketPreparation known = entities.find(TicketPreparation.class, ticket.id());
        if (known != null) {
            return known;
        }
        TicketPreparation fresh = new TicketPreparation(ticket.siteId(), ticket.id());
        entities.persist(fresh);
        return fresh;
    }

    private static Preparation view(TicketPreparation told, Checklist known, long motifId) {
        var missing = told.missing().stream()
                .flatMap(code -> known.paper(code).map(PaperFacts::labels).stream())
                .map(labels -> labels.getOrDefault("fr", ""))
                .toList();
        String question = known.questionOf(motifId)
                .filter(asked -> asked.code().equals(told.question()))
                .map(asked -> asked.labels().getOrDefault("fr", ""))
                .orElse("");
        return new Preparation(told.held(), told.lacking(), told.unsure(), missing, question, told.answer(), false, "");
    }
}
