package fr.parvis.web.agenda;

import fr.parvis.agenda.AbsenceFacts;
import fr.parvis.agenda.AgendaEntry;
import fr.parvis.agenda.boundary.Agenda;
import fr.parvis.web.staff.SiteTimes;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What stands in the way of a time: who has somebody then, who is away, or that nothing is offered. */
@RequestScoped
public class Conflicts {
    private static final Duration LONGEST = Duration.ofHours(8);

    @Inject
    private Agenda agenda;

    @Inject
    private Workplace workplace;

    @Inject
    private AgendaWords words;

    @Inject
    private SiteTimes times;

    @Inject
    private Texts texts;

    /** Why a time cannot be had, in one sentence: who, and when. */
    public String why(Instant startsAt, Long agentId, int minutes) {
        Instant endsAt = startsAt.plusSeconds(minutes * 60L);
        String when = times.dayAndHour(startsAt);
        if (agentId == null) {
            return texts.of("agenda.conflict.nobody", when);
        }
        String who = words.agent(agentId);
        List<AgendaEntry> there = overlapping(startsAt, endsAt, agentId, null, 0);
        if (!there.isEmpty()) {
            return texts.of("agenda.conflict.busy", who, words.span(there.get(0)), when);
        }
        boolean away = agenda.absences(workplace.siteId(), startsAt, endsAt).stream()
                .map(AbsenceFacts::agentId)
                .anyMatch(agentId::equals);
        return texts.of(away ? "agenda.conflict.away" : "agenda.conflict.notOffered", who, when);
    }

    /** The appointments that keep some of a stretch of time with an agent or in a room, but for one. */
    public List<AgendaEntry> overlapping(Instant startsAt, Instant endsAt, Long agentId, Long roomId, long besides) {
        return agenda.between(workplace.siteId(), startsAt.minus(LONGEST), endsAt).stream()
                .filter(entry ->
                        entry.facts().status().keepsTime() && entry.facts().id() != besides)
                .filter(entry -> AgendaWords.endOf(entry).isAfter(startsAt))
                .filter(entry -> same(agentId, entry.facts().agentId()) || same(roomId, entry.roomId()))
                .toList();
    }

    private static boolean same(Long one, Long other) {
        return one != null && one.equals(other);
    }
}
