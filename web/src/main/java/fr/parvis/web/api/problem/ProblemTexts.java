package fr.parvis.web.api.problem;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

    String detail(Problem problem) {
        String name = problem.key().key() + ".detail";
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

    private String written(Object fact, ZoneId zone) {
        if (fact instanceof Instant moment) {
            return DateTimeFormatter.ofPattern(texts.getString("moment"), locale)
                    .format(moment.atZone(zone));
        }
        return String.valueOf(fact);
    }
}
