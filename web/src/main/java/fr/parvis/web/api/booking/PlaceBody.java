package fr.parvis.web.api.booking;

import fr.parvis.site.SiteFacts;
import java.util.List;

/**
 * A site as visitors find it.
 *
 * @param zone its own time, as in {@code Europe/Paris}
 * @param address its lines, none when it is not known
 * @param phone as it is to be read, may be empty
 * @param access what to know about the way in, may be empty
 */
public record PlaceBody(String code, String name, String zone, List<String> address, String phone, String access) {
    static PlaceBody of(SiteFacts site) {
        return new PlaceBody(
                site.code(),
                site.name(),
                site.zone().getId(),
                site.contact().addressLines(),
                site.contact().phone(),
                site.contact().access());
    }
}
