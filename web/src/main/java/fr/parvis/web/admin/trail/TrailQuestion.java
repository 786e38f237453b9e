package fr.parvis.web.admin.trail;

import fr.parvis.audit.ActorKind;
import fr.parvis.audit.AuditAction;
import fr.parvis.audit.TrailFilter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/**
 * What somebody looks for in the trail, as an address says it; what makes no sense there is any.
 *
 * @param from first day, in the site's calendar
 * @param to last day
 * @param who {@code AGENT}, {@code agent-12}, {@code device-7} …
 * @param what an act or a group of them
 * @param site identifier
 */
public record TrailQuestion(String from, String to, String who, String what, String site) {

    /** The same question to the trail. */
    public TrailFilter filter(ZoneId zone) {
        LocalDate last = day(to);
        return new TrailFilter(
                number(site),
                start(day(from), zone),
                last == null ? null : start(last.plusDays(1), zone),
                somebody(),
                part(),
                action());
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        boolean known = day != null && day.getYear() > 1900 && day.getYear() < 3000;
        return known ? day.atStartOfDay(zone).toInstant() : null;
    }

    private TrailFilter.Who somebody() {
        String[] parts = (who == null ? "" : who).split("-", 2);
        Optional<ActorKind> kind = Arrays.stream(ActorKind.values())
                .filter(each -> each.name().equalsIgnoreCase(parts[0]))
                .findFirst();
        return kind.map(each -> new TrailFilter.Who(each, parts.length > 1 ? number(parts[1]) : null))
                .orElse(null);
    }

    private AuditAction.Part part() {
        return Arrays.stream(AuditAction.Part.values())
                .filter(each -> each.name().equals(what))
                .findFirst()
                .orElse(null);
    }

    private AuditAction action() {
        return AuditAction.of(what).orElse(null);
    }

    private static Long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
