package fr.parvis.web.api.device;

import fr.parvis.identity.HealthReport;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * Reads what a device says of itself. It is lenient: a fact that is unknown or makes no sense is left out, because a kiosk
 * that says something odd is better than one that is not heard at all.
 */
final class HealthFacts {
    private static final int LONGEST_VERSION = 40;

    private HealthFacts() {}

    static HealthReport read(Map<String, Object> facts) {
        Number disk = number(facts, "diskFreeMb");
        Number offset = number(facts, "clockOffsetMs");
        Number backlog = number(facts, "backlog");
        return new HealthReport(
                word(facts, "printer", HealthReport.Printer.class),
                word(facts, "paper", HealthReport.Paper.class),
                word(facts, "cover", HealthReport.Cover.class),
                word(facts, "fault", HealthReport.Fault.class),
                facts.get("camera") instanceof Boolean camera ? camera : null,
                disk == null ? null : (int) Math.min(Integer.MAX_VALUE, Math.max(0, disk.longValue())),
                offset == null ? null : Long.valueOf(offset.longValue()),
                version(facts),
                moment(facts, "lastContact"),
                backlog == null ? null : (int) Math.min(Integer.MAX_VALUE, Math.max(0, backlog.longValue())));
    }

    private static <E extends Enum<E>> E word(Map<String, Object> facts, String name, Class<E> words) {
        if (facts.get(name) instanceof String word) {
            for (E known : words.getEnumConstants()) {
                if (known.name().equals(word.toUpperCase(Locale.ROOT))) {
                    return known;
                }
            }
        }
        return null;
    }

    private static Number number(Map<String, Object> facts, String name) {
        return facts.get(name) instanceof Number number ? number : null;
    }

    private static String version(Map<String, Object> facts) {
        return facts.get("version") instanceof String text && text.length() <= LONGEST_VERSION ? text : null;
    }

    private static Instant moment(Map<String, Object> facts, String name) {
        try {
            return facts.get(name) instanceof String text ? Instant.parse(text) : null;
        } catch (DateTimeException nonsense) {
            return null;
        }
    }
}
