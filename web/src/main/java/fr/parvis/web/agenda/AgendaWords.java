package fr.parvis.web.agenda;

import fr.parvis.agenda.AgendaEntry;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.agenda.RoomFacts;
import fr.parvis.agenda.Slot;
import fr.parvis.agenda.boundary.Agenda;
import fr.parvis.identity.AgentFacts;
import fr.parvis.staffing.boundary.RosterReading;
import fr.parvis.web.staff.MotifNames;
import fr.parvis.web.staff.SiteTimes;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Appointments and free times in the words of the staff. */
@Named("agendaWords")
@RequestScoped
public class AgendaWords {
    private static final String BETWEEN = " · ";

    @Inject
    private RosterReading roster;

    @Inject
    private Agenda agenda;

    @Inject
    private Workplace workplace;

    @Inject
    private SiteTimes times;

    @Inject
    private MotifNames motifs;

    @Inject
    private Texts texts;

    private List<AgentFacts> agents;
    private List<RoomFacts> rooms;

    /** The agents of the site, by name. */
    public List<AgentFacts> getAgents() {
        if (agents == null) {
            agents = roster.agents(workplace.siteId());
        }
        return agents;
    }

    /** The rooms of the site, by name. */
    public List<RoomFacts> getRooms() {
        if (rooms == null) {
            rooms = agenda.rooms(workplace.siteId());
        }
        return rooms;
    }

    /** How an agent is called; a word for somebody who has gone, and nothing for nobody. */
    public String agent(Long agentId) {
        return agentId == null
                ? ""
                : getAgents().stream()
                        .filter(agent -> agent.id() == agentId)
                        .findFirst()
                        .map(AgentFacts::displayName)
                        .orElseGet(() -> texts.of("agenda.formerAgent"));
    }

    /** The name of a room, or nothing. */
    public String room(Long roomId) {
        return roomId == null
                ? ""
                : getRooms().stream()
                        .filter(room -> room.id() == roomId)
                        .findFirst()
                        .map(RoomFacts::name)
                        .orElse("");
    }

    /** With whom and where, as far as that is known: {@code Sophie · Bureau 2}. */
    public String with(Long agentId, Long roomId) {
        return Stream.of(agent(agentId), room(roomId))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(BETWEEN));
    }

    /** The same of an appointment. */
    public String with(AgendaEntry entry) {
        return entry == null ? "" : with(entry.facts().agentId(), entry.roomId());
    }

    /** {@code mardi 1er décembre, 9 h 20 · Sophie · Bureau 2}, and what is special of it. */
    public String slot(Slot slot) {
        String places = slot.free() == 0
                ? texts.of("agenda.waitingList")
                : slot.free() > 1 ? texts.of("agenda.places", slot.free()) : "";
        return Stream.of(times.dayAndHour(slot.startsAt()), with(slot.agentId(), slot.roomId()), places)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(BETWEEN));
    }

    /** What an appointment is for, and how its visitor is called: never for a public screen. */
    public String title(AgendaEntry entry) {
        return Stream.of(motifs.label(entry.facts().motifId()), entry.callName())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(BETWEEN));
    }

    /** {@code 9 h 20 – 9 h 40}. */
    public String span(AgendaEntry entry) {
        if (entry == null) {
            return "";
        }
        Instant from = entry.facts().startsAt();
        return texts.of("planning.span", times.hour(from), times.hour(endOf(entry)));
    }

    static Instant endOf(AgendaEntry entry) {
        return entry.facts().startsAt().plusSeconds(entry.facts().minutes() * 60L);
    }

    /** The tint of where an appointment is. */
    public String tag(AppointmentStatus status) {
        return switch (status) {
            case CHECKED_IN -> "waiting";
            case SERVED -> "serving";
            case NO_SHOW -> "late";
            case LISTED -> "hold";
            case BOOKED, CANCELLED, EXCUSED -> "plain";
        };
    }

    /** The shape of where an appointment is. */
    public String glyph(AppointmentStatus status) {
        return switch (status) {
            case BOOKED -> "calendar";
            case LISTED -> "bars";
            case CHECKED_IN -> "ring";
            case SERVED -> "tick";
            case NO_SHOW, EXCUSED, CANCELLED -> "cross";
        };
    }
}
