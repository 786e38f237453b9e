package fr.parvis.web.staff;

import fr.parvis.preparation.Answer;
import fr.parvis.preparation.boundary.Preparation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What a visitor said of their papers in one line: "3 papiers prêts, 1 manque : un papier avec votre adresse". */
@RequestScoped
public class PreparedLine {
    @Inject
    private Texts texts;

    @Inject
    private VisitorWords visitor;

    /** How many are there, how many are not, and which; empty when nothing was said of papers. */
    public String papers(Preparation told) {
        List<String> counts = new ArrayList<>();
        add(counts, Answer.YES, told.held());
        add(counts, Answer.NO, told.lacking());
        add(counts, Answer.UNKNOWN, told.unsure());
        String all = String.join(", ", counts);
        return told.missing().isEmpty() ? all : texts.of("prepared.missing", all, String.join(", ", told.missing()));
    }

    /** Whether they come with somebody, and the language of the interpreter that they wish; empty when nothing of it was said. */
    public String company(Preparation told) {
        List<String> said = new ArrayList<>();
        if (!told.interpreter().isEmpty()) {
            said.add(texts.of("prepared.interpreter", visitor.language(told.interpreter())));
        }
        if (told.accompanied()) {
            said.add(texts.of("prepared.with"));
        }
        return String.join(" · ", said);
    }

    private void add(List<String> counts, Answer answer, int count) {
        if (count > 0) {
            counts.add(texts.of("prepared." + answer.name(), count));
        }
    }
}
