package fr.parvis.web.admin;

import fr.parvis.preparation.ListEdition;
import fr.parvis.preparation.ListedPaper;
import fr.parvis.preparation.MotifList;
import fr.parvis.preparation.PaperFacts;
import fr.parvis.preparation.Procedure;
import fr.parvis.preparation.boundary.ChecklistSetup;
import fr.parvis.preparation.boundary.Papers;
import fr.parvis.shared.input.Refused;
import fr.parvis.web.staff.MotifNames;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Workplace;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The checklist of a motif: what is asked of each paper, ready-made lists, a fiche as drafts, editions, and what is to be checked again. */
@Named
@RequestScoped
public class ChecklistsPage {
    private static final int LARGEST = 1_000_000;

    @Inject
    private ChecklistSetup setup;

    @Inject
    private Papers papers;

    @Inject
    private MotifNames motifs;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    @Inject
    private ListedPaperForm form;

    private long motif;
    private int edition = -1;
    private String procedure = "";
    private Part file;
    private MotifList list;

    /** Shows the list of the address, or that of the first motif; and the paper of the address in the form. */
    public void open() {
        if (motif == 0 && !motifs.getAll().isEmpty()) {
            motif = motifs.getAll().get(0).id();
        }
        if (motif != 0) {
            edition = getList().edition();
            getList().item(form.getPaper()).ifPresent(form::show);
        }
    }

    /** The list as it stands. */
    public MotifList getList() {
        if (list == null) {
            list = motif == 0 ? MotifList.none(0) : setup.of(workplace.siteId(), motif);
        }
        return list;
    }

    /** Papers of the motif of which nothing more is said. */
    public List<PaperFacts> getBare() {
        return papers.of(workplace.siteId()).of(motif).stream()
                .filter(paper -> getList().item(paper.code()).isEmpty())
                .toList();
    }

    /** The French words of a paper. */
    public String label(String code) {
        return papers.of(workplace.siteId())
                .paper(code)
                .map(paper -> paper.labels().getOrDefault("fr", code))
                .orElse(code);
    }

    /** The lists that are to be compared with their sources again, or have drafts. */
    public List<MotifList> getDue() {
        return setup.due(workplace.siteId());
    }

    public List<Procedure> getProcedures() {
        return setup.procedures();
    }

    public List<ListEdition> getEditions() {
        return motif == 0 ? List.of() : setup.editions(workplace.siteId(), motif);
    }

    /** Keeps what the form says of its paper; whoever keeps it has checked it. */
    public void save() {
        act(() -> setup.change(
                workplace.siteId(), seen(), form.listed(workplace.getSite().dayOf(workplace.getNow()))));
    }

    /** Takes the ready-made list. */
    public void take() {
        act(() -> setup.take(workplace.siteId(), seen(), procedure));
    }

    /** Reads a fiche of service-public into drafts. */
    public void read() {
        byte[] content = bytes();
        act(() -> {
            setup.require(content);
            return setup.take(workplace.siteId(), seen(), content);
        });
    }

    /** The list was compared with its sources today. */
    public void checked() {
        act(() -> setup.checked(workplace.siteId(), seen()));
    }

    /** Another list was, from the part that names those that are due. */
    public void checked(MotifList due) {
        act(() -> setup.checked(workplace.siteId(), due));
    }

    /** A draft was compared: visitors see it. */
    public void publish(ListedPaper draft) {
        act(() -> setup.publish(workplace.siteId(), seen(), draft.paper()));
    }

    /** Takes a paper off the list. */
    public void remove(ListedPaper item) {
        act(() -> setup.remove(workplace.siteId(), seen(), item.paper()));
    }

    private MotifList seen() {
        return new MotifList(motif, edition, List.of());
    }

    private byte[] bytes() {
        if (file == null || file.getSize() > LARGEST) {
            return new byte[0];
        }
        try (InputStream content = file.getInputStream()) {
            return content.readNBytes(LARGEST + 1);
        } catch (IOException unreadable) {
            return new byte[0];
        }
    }

    private void act(BooleanSupplier deed) {
        try {
            if (deed.getAsBoolean()) {
                notices.saved();
            } else {
                notices.refuse("app.edited");
            }
            list = null;
            edition = getList().edition();
        } catch (Refused refused) {
            refuse(refused);
        } catch (EJBException wrapped) {
            if (!(wrapped.getCause() instanceof Refused refused)) {
                throw wrapped;
            }
            refuse(refused);
        }
    }

    private void refuse(Refused refused) {
        String field =
                List.of("fiche", "condition", "source", "months", "advice").contains(refused.field())
                        ? refused.field()
                        : "other";
        notices.refuse("checklists.wanted." + field);
    }

    public long getMotif() {
        return motif;
    }

    public void setMotif(long motif) {
        this.motif = motif;
    }

    public int getEdition() {
        return edition;
    }

    public void setEdition(int edition) {
        this.edition = edition;
    }

    public String getProcedure() {
        return procedure;
    }

    public void setProcedure(String procedure) {
        this.procedure = procedure;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** Whether a paper of the address is in the form. */
    public boolean isEditing() {
        return Optional.ofNullable(form.getPaper())
                .filter(code -> !code.isBlank())
                .isPresent();
    }
}
