package fr.parvis.notification.text;

import fr.parvis.notification.MessageChannel;
import fr.parvis.shared.input.PlainText;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a message with blanks to fill in. There is no blank for the motif, a benefit or a name: nobody can write one.
 *
 * @param subject of an e-mail, at most {@value #LONGEST_SUBJECT} characters; empty for the other channels
 * @param body at most {@value #LONGEST} characters
 */
public record Wording(String subject, String body) {
    /** Characters of a body at most. */
    public static final int LONGEST = 2000;

    /** Characters of a subject at most. */
    public static final int LONGEST_SUBJECT = 120;

    /** Every blank that can be filled in. */
    public static final Set<String> BLANKS = Set.of("day", "time", "site", "address", "code", "link", "stop");

    private static final String STOP = "{stop}";
    private static final Pattern BLANK = Pattern.compile("\\{(\\w*)}");
    private static final Pattern EMPTY_LINE = Pattern.compile("(?m)^\\{address}\\R");

    /**
     * The words that a manager wrote, checked.
     *
     * @throws Refused naming {@code body} or {@code subject}: an unknown blank, a brace that is none, no link to stop messages where the
     *     text is read, invisible signs, too long
     */
    public static Wording checked(MessageChannel channel, String subject, String body) {
        boolean mail = channel == MessageChannel.EMAIL;
        String head = mail ? PlainText.label("subject", subject, LONGEST_SUBJECT) : "";
        String text = body == null ? "" : body.replace("\r\n", "\n").strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
            throw new Refused("body", Wanted.text(LONGEST));
        }
        if (!PlainText.hasPlainLines(text)) {
            throw new Refused("body", Wanted.a("letters"));
        }
        requireKnown("subject", head);
        requireKnown("body", text);
        if (channel != MessageChannel.VOICE && !text.contains(STOP)) {
            throw new Refused("body", Wanted.a("stopBlank"));
        }
        return new Wording(head, text);
    }

    private static void requireKnown(String field, String text) {
        Set<String> unknown = BLANK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !BLANKS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        String left = BLANK.matcher(text).replaceAll("");
        if (!unknown.isEmpty() || left.contains("{") || left.contains("}")) {
            throw new Refused(field, Wanted.a("blanks"));
        }
    }

    /** The words with their blanks filled in; the line of an address that nobody has set falls away. */
    public Wording filled(Map<String, String> facts) {
        String kept = facts.getOrDefault("address", "").isBlank()
                ? EMPTY_LINE.matcher(body).replaceAll("")
                : body;
        return new Wording(fill(subject, facts), fill(kept, facts));
    }

    private static String fill(String text, Map<String, String> facts) {
        return BLANK.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(facts.getOrDefault(found.group(1), "")))
                .strip();
    }
}
