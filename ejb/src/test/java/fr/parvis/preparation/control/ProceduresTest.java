package fr.parvis.preparation.control;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.preparation.ListedPaper;
import fr.parvis.preparation.MotifList;
import fr.parvis.preparation.PaperNeed;
import fr.parvis.preparation.Procedure;
import fr.parvis.preparation.ProposedPaper;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ready-made lists: as many as promised, in short words, with a source; and what a list knows of its own age. */
class ProceduresTest {
    private static Stream<ProposedPaper> papers() {
        return Procedures.all().stream().flatMap(procedure -> procedure.papers().stream());
    }

    @Test
    void seventeen_procedures_are_shipped_each_paper_once() {
        assertThat(Procedures.all()).hasSizeGreaterThanOrEqualTo(17);
        assertThat(Procedures.all()).allSatisfy(procedure -> assertThat(procedure.papers())
                .as(procedure.code())
                .isNotEmpty()
                .extracting(paper -> paper.listed().paper())
                .doesNotHaveDuplicates());
    }

    @Test
    void every_paper_has_a_source_and_every_condition_is_said_in_easy_french_too() {
        assertThat(papers()).allSatisfy(paper -> {
            assertThat(paper.listed().source()).startsWith("http");
            assertThat(paper.labels().get("fr")).hasSizeLessThanOrEqualTo(60);
            assertThat(paper.listed().condition().keySet()).isIn(List.of(Set.of(), Set.of("fr", "fr-falc")));
            assertThat(paper.listed().need() == PaperNeed.IF_CONCERNED)
                    .isEqualTo(!paper.listed().condition().isEmpty());
        });
    }

    @Test
    void easy_french_has_at_most_twelve_words_a_sentence() {
        assertThat(papers().flatMap(paper -> Stream.of(
                                paper.labels().getOrDefault("fr-falc", ""),
                                paper.listed().condition().getOrDefault("fr-falc", ""),
                                paper.listed().advice().getOrDefault("fr-falc", ""))
                        .flatMap(text -> Stream.of(text.split("[.?!]")))))
                .allSatisfy(
                        sentence -> assertThat(sentence.strip().split("\\s+")).hasSizeLessThanOrEqualTo(12));
    }

    @Test
    void what_no_source_was_read_for_is_a_draft() {
        Set<String> drafts = Procedures.all().stream()
                .filter(procedure -> procedure.papers().stream()
                        .allMatch(paper -> paper.listed().draft()))
                .map(Procedure::code)
                .collect(Collectors.toSet());
        assertThat(drafts).contains("aspa", "ash", "aide-juridictionnelle", "dalo", "fsl");
        assertThat(drafts).doesNotContain("rsa", "domiciliation", "mdph");
    }

    @Test
    void a_list_is_stale_when_its_oldest_paper_was_checked_more_than_a_year_ago() {
        LocalDate today = LocalDate.of(2026, 11, 30);
        ListedPaper fresh = ListedPaper.bare("identite").checked(today);
        ListedPaper old = ListedPaper.bare("domicile").checked(today.minusMonths(12));
        assertThat(new MotifList(1, 1, List.of(fresh, old)).stale(today)).isFalse();
        assertThat(new MotifList(1, 1, List.of(fresh, old)).stale(today.plusDays(1)))
                .isTrue();
        assertThat(new MotifList(1, 1, List.of(ListedPaper.bare("identite"))).stale(today))
                .isFalse();
    }

    @Test
    void a_changed_paper_keeps_its_place_and_a_new_one_comes_last() {
        ListedPaper identity = ListedPaper.bare("identite");
        ListedPaper address = ListedPaper.bare("domicile");
        MotifList list = new MotifList(1, 3, List.of(identity, address));
        ListedPaper changed = identity.checked(LocalDate.of(2026, 1, 1));
        assertThat(list.with(changed)).containsExactly(changed, address);
        assertThat(list.with(ListedPaper.bare("caf"))).hasSize(3).endsWith(ListedPaper.bare("caf"));
        assertThat(list.without("identite")).containsExactly(address);
    }
}
