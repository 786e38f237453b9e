package fr.parvis.web.counter;

import fr.parvis.advice.boundary.Reinforcements;
import fr.parvis.advice.boundary.Reinforcements.Summons;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Reception asks this agent to come to a counter. */
@Named("summons")
@RequestScoped
public class SummonsPart {
    @Inject
    private Reinforcements reinforcements;

    @Inject
    private Workplace workplace;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    private List<Summons> all;
    private String said = "";

    public List<Summons> getAll() {
        if (all == null) {
            all = reinforcements.forAgent(workplace.agentId());
        }
        return all;
    }

    public String text(Summons one) {
        return texts.of("summons.text", one.by(), one.counter(), one.stay().toMinutes());
    }

    /** The agent comes. */
    public void come() {
        String id = faces.getExternalContext().getRequestParameterMap().getOrDefault("remedy", "0");
        Summons one = getAll().stream()
                .filter(summons -> Long.toString(summons.remedyId()).equals(id))
                .findFirst()
                .orElse(null);
        boolean comes = one != null && reinforcements.confirm(one.siteId(), one.remedyId(), workplace.agentId());
        said = texts.of(comes ? "summons.said" : "summons.gone");
        all = null;
    }

    public String getSaid() {
        return said;
    }
}
