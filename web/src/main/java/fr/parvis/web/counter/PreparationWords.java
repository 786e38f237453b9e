package fr.parvis.web.counter;

import fr.parvis.preparation.boundary.Preparation;
import fr.parvis.preparation.boundary.Preparations;
import fr.parvis.reception.WaitingRow;
import fr.parvis.web.staff.PreparedLine;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the visitor at the counter said of their papers, in one line: "3 papiers prêts, 1 manque : un papier avec votre adresse". */
@Named("prepared")
@RequestScoped
public class PreparationWords {
    @Inject
    private Preparations preparations;

    @Inject
    private Workplace workplace;

    @Inject
    private PreparedLine line;

    @Inject
    private Texts texts;

    private final Map<Long, Optional<Preparation>> known = new HashMap<>();

    /** Whether anything was said of papers. */
    public boolean told(WaitingRow row) {
        return of(row).filter(told -> told.held() + told.lacking() + told.unsure() > 0)
                .isPresent();
    }

    /** How many are there, how many are not, and which. */
    public String papers(WaitingRow row) {
        return of(row).map(line::papers).orElse("");
    }

    /** Whether the question of the motif was answered. */
    public boolean asked(WaitingRow row) {
        return of(row).filter(told -> !told.question().isEmpty()).isPresent();
    }

    public String question(WaitingRow row) {
        return of(row).map(Preparation::question).orElse("");
    }

    public String answer(WaitingRow row) {
        return of(row).map(told -> texts.word("prepared.answer", told.answer())).orElse("");
    }

    /** Whether they come with somebody or wish an interpreter, as told before they came. */
    public String company(WaitingRow row) {
        return of(row).map(line::company).orElse("");
    }

    private Optional<Preparation> of(WaitingRow row) {
        return known.computeIfAbsent(row.ticketId(), ticket -> preparations.of(workplace.siteId(), ticket));
    }
}
