package fr.parvis.queueing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.queueing.arrival.law.SiteLaw;
import fr.parvis.queueing.forecast.ForecastConstant;
import fr.parvis.queueing.forecast.drain.DrainConstant;
import fr.parvis.queueing.forecast.hour.HourConstant;
import fr.parvis.queueing.improve.advice.AdviceConstant;
import fr.parvis.queueing.improve.fit.FitConstant;
import fr.parvis.queueing.improve.fit.PromiseTable;
import fr.parvis.queueing.improve.study.StudyConstant;
import fr.parvis.queueing.learn.LearnConstant;
import fr.parvis.queueing.rule.Reason;
import fr.parvis.queueing.rule.RuleConstant;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of constants says what the code says: the test writes what it should say and compares. */
class ConstantsPageTest {

    private static final Path PAGE = Path.of("../docs/constants.md");
    private static final Path SHOULD = Path.of("target/constants.md");

    private static final Map<String, NamedConstant[]> SUBJECTS = new LinkedHashMap<>();

    static {
        SUBJECTS.put("The rule", RuleConstant.values());
        SUBJECTS.put("Who comes, how patient, how long served", SiteLaw.values());
        SUBJECTS.put("The waits told", ForecastConstant.values());
        SUBJECTS.put("The hour ahead", HourConstant.values());
        SUBJECTS.put("The forecast from displays", DrainConstant.values());
        SUBJECTS.put("Remedies", AdviceConstant.values());
        SUBJECTS.put("The fit of settings", FitConstant.values());
        SUBJECTS.put("Studies", StudyConstant.values());
        SUBJECTS.put("What a site learns", LearnConstant.values());
    }

    @Test
    void the_page_of_constants_is_what_the_code_says() throws IOException {
        Files.writeString(SHOULD, page());
        assertThat(Files.readString(PAGE))
                .as("docs/constants.md is stale: cp ejb/target/constants.md docs/")
                .isEqualTo(page());
    }

    @Test
    void every_constant_of_the_rule_is_named_by_a_factor_or_set_by_a_site() {
        List<RuleConstant> explained = Stream.of(Reason.Kind.values())
                .flatMap(kind -> kind.constants().stream())
                .toList();
        assertThat(explained).doesNotHaveDuplicates().contains(RuleConstant.THETA, RuleConstant.CEILING);
    }

    private static String page() {
        StringBuilder page = new StringBuilder(
                """
                # The constants of the queue engine

                Made from the code by `ConstantsPageTest`, which fails when this page is stale and then writes it anew to `ejb/target/constants.md`. A
                constant is changed in its enum, with the experiment in the ADR it names; the explanation of a call names the same ids
                (`Reason.Kind.constants()`).
                """);
        SUBJECTS.forEach((title, constants) -> {
            page.append("\n## ")
                    .append(title)
                    .append("\n`")
                    .append(constants[0].getClass().getName().substring("fr.parvis.".length()))
                    .append("`\n\n| id | value | unit | bounds | what it is | source |\n|---|---|---|---|---|---|\n");
            Stream.of(constants).forEach(each -> page.append(row(each)));
        });
        page.append("\n## What the explanation of a call names\n\n| factor | constants |\n|---|---|\n");
        Stream.of(Reason.Kind.values()).forEach(kind -> page.append("| ")
                .append(kind)
                .append(" | ")
                .append(kind.constants().stream().map(Enum::name).collect(Collectors.joining(", ")))
                .append(" |\n"));
        page.append(
                        "\n## The promises that settings are judged by\n`queueing.improve.fit.Promise`: our figure must not exceed the factor times that of the rule")
                .append(" compared with.\n\n| id | reach | figure | bound | why |\n|---|---|---|---|---|\n");
        PromiseTable.rows()
                .forEach(
                        row -> page.append("| ").append(String.join(" | ", row)).append(" |\n"));
        return page.toString();
    }

    private static String row(NamedConstant each) {
        NamedConstant.Origin origin = each.origin();
        return "| "
                + String.join(
                        " | ",
                        each.name(),
                        number(origin.value()),
                        origin.unit().sign(),
                        number(origin.low()) + " – " + number(origin.high()),
                        origin.meaning(),
                        origin.source())
                + " |\n";
    }

    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
