package fr.parvis.agenda;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A telephone number as somebody types it, read as people of the site's territory mean it, by the numbering plans of
 * libphonenumber. A word, an extension or a second number beside it is refused rather than guessed at.
 */
public final class PhoneNumber {
    private static final Map<String, String> TERRITORIES = Map.ofEntries(
            Map.entry("Indian/Reunion", "RE"),
            Map.entry("Indian/Mayotte", "YT"),
            Map.entry("America/Guadeloupe", "GP"),
            Map.entry("America/Martinique", "MQ"),
            Map.entry("America/Cayenne", "GF"),
            Map.entry("America/Miquelon", "PM"),
            Map.entry("America/St_Barthelemy", "BL"),
            Map.entry("America/Marigot", "MF"),
            Map.entry("Pacific/Noumea", "NC"),
            Map.entry("Pacific/Tahiti", "PF"),
            Map.entry("Pacific/Marquesas", "PF"),
            Map.entry("Pacific/Gambier", "PF"),
            Map.entry("Pacific/Wallis", "WF"));

    /** Where ten digits that begin with 0 may belong when the site's own territory does not know them. */
    private static final List<String> NEIGHBOURS = List.of("FR", "RE", "YT", "GP", "MQ", "GF");

    private static final int LONGEST = 40;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SIGNS = Pattern.compile("\\+?[0-9 ().\\-/]{4,}");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{5,14}");

    private PhoneNumber() {}

    /**
     * Reads a number; null for an empty text.
     *
     * @param zone of the site, which says in which territory a number without its country is dialled
     * @return in E.164, as {@code +33612345678}
     * @throws Refused when it is none, or more than one
     */
    public static String read(String typed, ZoneId zone) {
        String plain = typed == null
                ? ""
                : BLANKS.matcher(typed).replaceAll(" ").replace('\u2011', '-').strip();
        if (plain.isEmpty()) {
            return null;
        }
        if (plain.length() > LONGEST || !SIGNS.matcher(plain).matches()) {
            throw new Refused("phone", Wanted.a("phone"));
        }
        String home = TERRITORIES.getOrDefault(zone.getId(), "FR");
        return Stream.concat(Stream.of(home), NEIGHBOURS.stream())
                .flatMap(region -> valid(plain, region).stream())
                .findFirst()
                .orElseThrow(() -> new Refused("phone", Wanted.a("phone")));
    }

    private static Optional<String> valid(String plain, String region) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            var number = plans.parse(plain, region);
            return number.hasExtension() || !plans.isValidNumber(number)
                    ? Optional.empty()
                    : Optional.of(plans.format(number, PhoneNumberFormat.E164))
                            .filter(written -> E164.matcher(written).matches());
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }
}
