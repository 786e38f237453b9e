package fr.parvis.places;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.util.Map;
import java.util.Objects;

/**
 * What visitors are told of a place.
 *
 * @param address in one line
 * @param phone as one dials it, empty when there is none
 * @param walkMinutes on foot from the site, 0 to 240
 * @param opening plain words by language; may be empty
 */
public record PlaceSheet(
        PlaceCategory category,
        String name,
        String address,
        String phone,
        int walkMinutes,
        Map<String, String> opening) {
    public PlaceSheet {
        Objects.requireNonNull(category, "category");
        opening = Map.copyOf(opening);
        if (name == null || name.isBlank() || address == null || address.isBlank()) {
            throw new Refused(name == null || name.isBlank() ? "name" : "address", Wanted.a("given"));
        }
        if (phone == null || !phone.matches("[+0-9 ]{0,20}")) {
            throw new Refused("phone", Wanted.a("phone"));
        }
        Refused.within("walkMinutes", walkMinutes, 0, 240);
    }
}
