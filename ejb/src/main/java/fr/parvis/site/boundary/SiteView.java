package fr.parvis.site.boundary;

import fr.parvis.site.OpeningSpan;
import fr.parvis.site.SiteRules;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A site as its configuration pages show it.
 *
 * @param id identifier
 * @param code the name used in addresses
 * @param name the name visitors read
 * @param zone the site's own time
 * @param deskLetter series of the tickets that the reception desk issues itself
 * @param rules what the manager decided
 * @param openings the weekly hours
 * @param closures the closed days
 * @param zones names of the waiting zones by identifier
 */
public record SiteView(
        long id,
        String code,
        String name,
        ZoneId zone,
        char deskLetter,
        SiteRules rules,
        List<OpeningSpan> openings,
        Set<LocalDate> closures,
        Map<Long, String> zones) {}
