package fr.parvis.web.api.setup;

import fr.parvis.shared.Edition;
import fr.parvis.site.OpeningSpan;
import fr.parvis.site.SiteFacts;
import fr.parvis.site.SiteRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A site as staff see it.
 *
 * @param letter series of the tickets that the reception desk issues itself
 * @param zones names of the waiting zones by identifier
 * @param rulesEdition edition of the rules, for {@code If-Match}
 * @param hoursEdition edition of the weekly hours, for {@code If-Match}
 */
public record SiteBody(
        long id,
        String code,
        String name,
        String zone,
        String letter,
        SiteRules rules,
        List<OpeningSpan> openingHours,
        Set<LocalDate> closures,
        Map<String, String> zones,
        String rulesEdition,
        String hoursEdition) {

    static SiteBody of(SiteFacts site) {
        Map<String, String> zones = new TreeMap<>();
        site.zones().forEach((id, name) -> zones.put(id.toString(), name));
        return new SiteBody(
                site.id(),
                site.code(),
                site.name(),
                site.zone().getId(),
                String.valueOf(site.deskLetter()),
                site.rules(),
                site.openings(),
                site.closures(),
                zones,
                Edition.of(site.rules()).value(),
                Edition.of(Set.copyOf(site.openings())).value());
    }
}
