package fr.parvis.web.admin;

import fr.parvis.identity.AgentSheet;
import fr.parvis.identity.NewPassword;
import fr.parvis.identity.Role;
import fr.parvis.identity.boundary.Agents;
import fr.parvis.identity.boundary.Agents.AgentView;
import fr.parvis.identity.boundary.ReadyPassword;
import fr.parvis.shared.input.Refused;
import fr.parvis.web.security.OwnProof;
import fr.parvis.web.staff.MotifNames;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Seen;
import fr.parvis.web.staff.Workplace;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The agents: what they may do, where, for which motifs, in which languages; and their passwords. */
@Named
@RequestScoped
public class AgentsPage {
    @Inject
    private Agents agents;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    @Inject
    private Seen seen;

    @Inject
    private MotifNames motifs;

    @Inject
    private OwnProof proof;

    private final AgentForm form = new AgentForm();
    private long id;
    private boolean proven;
    private boolean common;
    private ReadyPassword ready;

    /** Shows the agent of the address, or an empty sheet for somebody new at this site. */
    public void open() {
        form.setSites(new Long[] {workplace.siteId()});
        known().ifPresent(agent -> {
            seen.shows(agent.sheet());
            form.show(agent.login(), agent.sheet());
        });
    }

    private Optional<AgentView> known() {
        return getAll().stream().filter(agent -> agent.id() == id).findFirst();
    }

    /**
     * The slow part of a press, before the form's transaction begins (ADR 0077): asks the administrator's own password, and makes
     * the one that was typed for the agent ready.
     */
    public void prepare() {
        proven = proof.isGiven();
        String typed = form.getPassword();
        if (!proven || !NewPassword.fits(typed)) {
            return;
        }
        try {
            NewPassword password = new NewPassword(typed);
            ready = id == 0 ? agents.ready(password, form.getLogin(), form.getName()) : agents.ready(password, id);
        } catch (EJBException refused) {
            requireCommon(refused);
            common = true;
        }
    }

    /** Keeps the sheet, and sets the password when one was typed. */
    public void save() {
        boolean typed = !form.getPassword().isEmpty();
        boolean unfit = typed && !NewPassword.fits(form.getPassword());
        if (unfit || (id == 0 && !typed)) {
            notices.refuse("agents.passwordShort", NewPassword.SHORTEST, NewPassword.LONGEST);
        } else if (id == 0 && agents.byLogin(form.getLogin()).isPresent()) {
            notices.refuse("agents.loginTaken");
        } else if (!proven) {
            notices.refuse("agents.proofWrong");
        } else if (common) {
            notices.refuse("agents.passwordCommon");
        } else {
            keep();
        }
    }

    /** Whether the agent of the page has a second factor. */
    public boolean isWithFactor() {
        return known().filter(AgentView::secondFactor).isPresent();
    }

    /** Takes the agent's second factor off, who has lost telephone and paper. */
    public void takeFactorOff() {
        if (proven) {
            agents.takeFactorOff(id);
            notices.say("agents.factorGone");
        } else {
            notices.refuse("agents.proofWrong");
        }
    }

    /** A password that is soon guessed is said in words; anything else is not expected here. */
    private static void requireCommon(EJBException failed) {
        if (!(failed.getCause() instanceof Refused refused)
                || !refused.wanted().kind().equals("uncommon")) {
            throw failed;
        }
    }

    private void keep() {
        AgentSheet sheet = form.sheet(motifsKept());
        if (id == 0) {
            id = agents.takeOn(form.getLogin(), ready, sheet);
            seen.shows(sheet);
            notices.saved();
            return;
        }
        boolean saved = seen.save(sheet, edition -> agents.describe(id, sheet, edition));
        if (saved && ready != null) {
            agents.changePassword(id, ready);
        }
    }

    /** The skills at other sites, which this page does not show, stay. */
    private Set<Long> motifsKept() {
        Set<Long> kept = new HashSet<>();
        known().ifPresent(agent -> kept.addAll(agent.sheet().motifs()));
        motifs.getAll().forEach(motif -> kept.remove(motif.id()));
        return kept;
    }

    public List<AgentView> getAll() {
        return agents.all();
    }

    public AgentForm getForm() {
        return form;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
