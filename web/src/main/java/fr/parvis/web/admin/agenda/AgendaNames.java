package fr.parvis.web.admin.agenda;

import fr.parvis.agenda.RoomFacts;
import fr.parvis.agenda.boundary.AgendaSetup;
import fr.parvis.identity.AgentFacts;
import fr.parvis.staffing.boundary.RosterReading;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who and where an offer may be: the agents and rooms of the site by name. */
@Named("agendaNames")
@RequestScoped
public class AgendaNames {
    @Inject
    private RosterReading roster;

    @Inject
    private AgendaSetup setup;

    @Inject
    private Workplace workplace;

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
            rooms = setup.rooms(workplace.siteId());
        }
        return rooms;
    }

    /** How an agent is called, or nothing. */
    public String agent(Long agentId) {
        return getAgents().stream()
                .filter(agent -> agentId != null && agent.id() == agentId)
                .findFirst()
                .map(AgentFacts::displayName)
                .orElse("");
    }

    /** The name of a room, or nothing. */
    public String room(Long roomId) {
        return getRooms().stream()
                .filter(room -> roomId != null && room.id() == roomId)
                .findFirst()
                .map(RoomFacts::name)
                .orElse("");
    }

    /** The rooms are read again, because one was changed. */
    void changed() {
        rooms = null;
    }
}
