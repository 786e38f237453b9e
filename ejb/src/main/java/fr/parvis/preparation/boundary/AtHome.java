package fr.parvis.preparation.boundary;

import fr.parvis.preparation.Answer;
import fr.parvis.preparation.Checklist;
import fr.parvis.preparation.PaperAnswer;
import fr.parvis.preparation.PaperFacts;
import fr.parvis.preparation.entity.AppointmentPreparation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was answered at home, as it is read at the desk. */
final class AtHome {
    private AtHome() {}

    /** For the agent. Papers of which the visitor is not concerned are not counted. */
    static Preparation of(AppointmentPreparation told, Checklist known) {
        Map<String, Answer> said = answers(told.answers());
        List<String> missing = known.papers().stream()
                .filter(paper -> said.containsKey(paper.code()) && said.get(paper.code()) != Answer.YES)
                .map(PaperFacts::labels)
                .map(labels -> labels.getOrDefault("fr", ""))
                .toList();
        return new Preparation(
                count(said.values(), Answer.YES),
                count(said.values(), Answer.NO),
                count(said.values(), Answer.UNKNOWN),
                missing,
                "",
                null,
                told.accompanied(),
                told.interpreter());
    }

    /** What need not be asked again: a paper in a digital safe counts as there. */
    static Map<String, PaperAnswer> settled(Map<String, PaperAnswer> told) {
        return told.entrySet().stream()
                .filter(paper -> paper.getValue().ready() || paper.getValue() == PaperAnswer.NOT_CONCERNED)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, paper -> paper.getValue().ready() ? PaperAnswer.YES : paper.getValue()));
    }

    private static Map<String, Answer> answers(Map<String, PaperAnswer> told) {
        return told.entrySet().stream()
                .filter(paper -> paper.getValue() != PaperAnswer.NOT_CONCERNED)
                .collect(Collectors.toMap(Map.Entry::getKey, paper -> plain(paper.getValue())));
    }

    private static Answer plain(PaperAnswer answer) {
        if (answer.ready()) {
            return Answer.YES;
        }
        return answer == PaperAnswer.NO ? Answer.NO : Answer.UNKNOWN;
    }

    private static int count(Collection<Answer> said, Answer wanted) {
        return (int) said.stream().filter(wanted::equals).count();
    }
}
