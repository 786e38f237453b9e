package fr.parvis.site;

import fr.parvis.site.control.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the desk needs to know of a site to receive somebody; immutable, at most two seconds old.
 *
 * @param id identifier
 * @param code the name used in addresses
 * @param name the name visitors read
 * @param zone the site's own time
 * @param deskLetter series of the tickets that the reception desk issues itself
 * @param rules what the manager decided: lateness, targets, balance, midnight
 * @param openings the weekly hours
 * @param closures the closed days
 * @param zones names of the waiting zones by identifier, in the order of their names
 * @param contact where visitors find it and how they reach it
 */
public record SiteFacts(
        long id,
        String code,
        String name,
        ZoneId zone,
        char deskLetter,
        SiteRules rules,
        List<OpeningSpan> openings,
        Set<LocalDate> closures,
        Map<Long, String> zones,
        SiteContact contact) {
    public SiteFacts {
        openings = List.copyOf(openings);
        closures = Set.copyOf(closures);
        zones = Collections.unmodifiableMap(new LinkedHashMap<>(zones));
    }

    /** A site of which nobody has said where it is. */
    public SiteFacts(
            long id,
            String code,
            String name,
            ZoneId zone,
            char deskLetter,
            SiteRules rules,
            List<OpeningSpan> openings,
            Set<LocalDate> closures,
            Map<Long, String> zones) {
        this(id, code, name, zone, deskLetter, rules, openings, closures, zones, SiteContact.NONE);
    }

    /** The calendar day at the site. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** Whether the site receives people at a moment. */
    public OpeningState openingAt(Instant moment) {
        return OpeningHours.stateAt(this, moment);
    }

    /** How long before an appointment its code is accepted. */
    public Duration early() {
        return Duration.ofMinutes(rules.earlyMinutes());
    }

    /** How long after an appointment its code is accepted. */
    public Duration late() {
        return Duration.ofMinutes(rules.lateMinutes());
    }

    /** How long a just-skipped ticket is not called again. */
    public Duration skip() {
        return Duration.ofMinutes(rules.skipMinutes());
    }

    /** What becomes of the waiting at midnight. */
    public MidnightRule midnightRule() {
        return rules.midnight();
    }
}
