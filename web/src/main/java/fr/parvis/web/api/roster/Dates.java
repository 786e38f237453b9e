package fr.parvis.web.api.roster;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Days in addresses. */
final class Dates {
    private Dates() {}

    static DayOfWeek weekday(String day) {
        return Arrays.stream(DayOfWeek.values())
                .filter(each -> each.name().equals(day.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        ProblemKey.NOT_ACCEPTABLE,
                        new Refused("weekday", new Wanted("choice", Map.of("choices", "MONDAY … SUNDAY")))));
    }
}
