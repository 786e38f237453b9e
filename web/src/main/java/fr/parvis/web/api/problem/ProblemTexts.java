package fr.parvis.web.api.problem;

import fr.parvis.kiosk.moment.WrittenMoment;
import fr.parvis.shared.input.Refused.Wanted;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Finds the sentence for a problem in the language of whoever reads it, and fills in its facts. */
final class ProblemTexts {
    private static final String BUNDLE = "fr.parvis.web.api.problem.problems";

    private final ResourceBundle texts;
    private final Locale locale;

    ProblemTexts(String language) {
        locale = language != null && language.startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
        texts = ResourceBundle.getBundle(BUNDLE, locale);
    }

    Locale locale() {
        return locale;
    }

    String title(ProblemKey key) {
        return texts.getString(key.key() + ".title");
    }

    /** The sentence of a problem without facts. */
    String detail(ProblemKey key) {
        return texts.getString(key.key() + ".detail");
    }

    String detail(Problem problem) {
        String name = problem.key().key() + ".detail";
        if (problem.facts().containsKey("field") && texts.containsKey(name + ".field")) {
            return fill(texts.getString(name + ".field"), problem.facts(), problem.zone());
        }
        boolean unknown = problem.facts().containsValue(null) && texts.containsKey(name + ".unknown");
        return fill(texts.getString(unknown ? name + ".unknown" : name), problem.facts(), problem.zone());
    }

    private String fill(String sentence, Map<String, Object> facts, ZoneId zone) {
        String filled = sentence;
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            filled = filled.replace("{" + fact.getKey() + "}", written(fact.getValue(), zone));
        }
        return filled;
    }

    /** What is wanted instead of a value that was refused. */
    String wanted(Wanted wanted) {
        return fill(texts.getString("wanted." + wanted.kind()), wanted.facts(), ZoneOffset.UTC);
    }

    private String written(Object fact, ZoneId zone) {
        if (fact instanceof Wanted wanted) {
            return wanted(wanted);
        }
        if (fact instanceof Instant moment) {
            ZonedDateTime there = moment.atZone(zone);
            return texts.getString("moment")
                    .replace("{day}", WrittenMoment.day(there.toLocalDate(), locale))
                    .replace(
                            "{time}",
                            WrittenMoment.clock(there.toLocalTime(), texts.getString("time.pattern"), locale));
        }
        return String.valueOf(fact);
    }
}
