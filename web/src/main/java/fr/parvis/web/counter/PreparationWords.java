package fr.parvis.web.counter;

import fr.parvis.preparation.Answer;
import fr.parvis.preparation.boundary.Preparation;
import fr.parvis.preparation.boundary.Preparations;
import fr.parvis.reception.WaitingRow;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the visitor at the counter said of their papers, in one line: "3 oui, 1 non : un papier avec votre adresse". */
@Named("prepared")
@RequestScoped
public class PreparationWords {
    @Inject
    private Preparations preparations;

    @Inject
    private Workplace workplace;

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
        return of(row).map(this::line).orElse("");
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

    private String line(Preparation told) {
        List<String> counts = new ArrayList<>();
        add(counts, Answer.YES, told.held());
        add(counts, Answer.NO, told.lacking());
        add(counts, Answer.UNKNOWN, told.unsure());
        String all = String.join(", ", counts);
        return told.missing().isEmpty() ? all : texts.of("prepared.missing", all, String.join(", ", told.missing()));
    }

    private void add(List<String> counts, Answer answer, int count) {
        if (count > 0) {
            counts.add(texts.of("prepared." + answer.name(), count));
        }
    }

    private Optional<Preparation> of(WaitingRow row) {
        return known.computeIfAbsent(row.ticketId(), ticket -> preparations.of(workplace.siteId(), ticket));
    }
}
