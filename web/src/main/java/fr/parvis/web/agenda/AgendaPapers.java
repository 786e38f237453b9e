package fr.parvis.web.agenda;

import fr.parvis.agenda.AgendaEntry;
import fr.parvis.preparation.boundary.Preparation;
import fr.parvis.preparation.boundary.Preparations;
import fr.parvis.web.staff.PreparedLine;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Stream;

/** What the visitors of the shown appointments said of their papers at home, read at once for all of them. */
@Named
@RequestScoped
public class AgendaPapers {
    @Inject
    private Preparations preparations;

    @Inject
    private AgendaPage page;

    @Inject
    private Workplace workplace;

    @Inject
    private PreparedLine line;

    private Map<Long, Preparation> known;

    /** Papers, company and language of one, in a line; empty when nothing was said. */
    public String of(AgendaEntry one) {
        if (known == null) {
            known = preparations.before(
                    workplace.siteId(),
                    page.getEntries().stream().map(entry -> entry.facts().id()).toList());
        }
        Preparation told = known.get(one.facts().id());
        return told == null
                ? ""
                : Stream.of(line.papers(told), line.company(told))
                        .filter(said -> !said.isEmpty())
                        .reduce((before, after) -> before + " · " + after)
                        .orElse("");
    }
}
