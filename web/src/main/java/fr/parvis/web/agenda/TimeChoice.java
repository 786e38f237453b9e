package fr.parvis.web.agenda;

import fr.parvis.agenda.Slot;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A free time as a form sends it back: {@code 1796113200000-55-12}, its start in milliseconds, its offer and its agent, 0 for none.
 *
 * @param startsAt when
 * @param offerId the offer
 * @param agentId with whom, or null
 */
record TimeChoice(Instant startsAt, long offerId, Long agentId) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,15})-(\\d{1,18})-(\\d{1,18})");

    /** Reads what was chosen; empty when nothing was. */
    static Optional<TimeChoice> read(String text) {
        Matcher parts = FORM.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long agent = Long.parseLong(parts.group(3));
        return Optional.of(new TimeChoice(
                Instant.ofEpochMilli(Long.parseLong(parts.group(1))),
                Long.parseLong(parts.group(2)),
                agent == 0 ? null : agent));
    }

    /** The text of a free time. */
    static String of(Slot slot) {
        return slot.startsAt().toEpochMilli() + "-" + slot.offerId() + "-"
                + (slot.agentId() == null ? 0 : slot.agentId());
    }
}
