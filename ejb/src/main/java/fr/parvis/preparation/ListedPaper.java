package fr.parvis.preparation;

import fr.parvis.shared.input.PlainText;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a checklist asks of one paper.
 *
 * @param paper code of the paper at its site
 * @param condition whom it concerns, by language: "si vous êtes locataire"; empty when it concerns everybody
 * @param months how old it may be at most; 0 for any age
 * @param advice to whom does not have it, by language: what will do instead, where to get it
 * @param source where the demand was read, an http or https address, or empty
 * @param checkedOn when somebody last compared it with its source; null for a draft, which no visitor sees
 */
public record ListedPaper(
        String paper,
        PaperNeed need,
        Map<String, String> condition,
        PaperForm form,
        int months,
        Map<String, String> advice,
        String source,
        LocalDate checkedOn) {
    /** Months of a maximal age, at most: ten years. */
    public static final int OLDEST = 120;

    /** Characters of a condition at most. */
    public static final int CONDITION = 120;

    /** Characters of an advice at most. */
    public static final int ADVICE = 200;

    private static final int SOURCE = 300;

    public ListedPaper {
        if (paper == null || !paper.matches("[a-z0-9-]{2,40}")) {
            throw new Refused("code", Wanted.a("code"));
        }
        if (need == null || form == null) {
            throw new Refused("need", Wanted.a("given"));
        }
        condition = words("condition", condition, CONDITION);
        advice = words("advice", advice, ADVICE);
        if (need == PaperNeed.IF_CONCERNED && !condition.containsKey("fr")) {
            throw new Refused("condition", Wanted.a("french"));
        }
        Refused.within("months", months, 0, OLDEST);
        source = source == null ? "" : source.strip();
        if (!source.isEmpty() && (source.length() > SOURCE || !source.matches("https?://[^\\s\"<>]+"))) {
            throw new Refused("source", Wanted.a("address"));
        }
    }

    private static Map<String, String> words(String field, Map<String, String> given, int most) {
        Map<String, String> kept = new LinkedHashMap<>();
        (given == null ? Map.<String, String>of() : given).forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                kept.put(language, PlainText.note(field, text, most));
            }
        });
        return Map.copyOf(kept);
    }

    /** What is asked of a paper of which nothing was said: it is needed, in any form and of any age. */
    public static ListedPaper bare(String paper) {
        return new ListedPaper(paper, PaperNeed.NEEDED, Map.of(), PaperForm.ANY, 0, Map.of(), "", null);
    }

    /** Whether nobody compared it with its source yet. */
    public boolean draft() {
        return checkedOn == null;
    }

    /** The same, compared with its source on that day. */
    public ListedPaper checked(LocalDate day) {
        return new ListedPaper(paper, need, condition, form, months, advice, source, day);
    }
}
