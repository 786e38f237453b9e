package fr.parvis.web.api.kiosk;

import fr.parvis.places.boundary.PlaceView;
import java.util.List;
import java.util.Map;

/** Help near the site, the nearest first. */
public record PlacesBody(List<Place> places) {
    /**
     * A place.
     *
     * @param category such as {@code MEAL}
     * @param opening plain words by language
     * @param walkMinutes on foot from the site
     * @param phone null when there is none
     */
    public record Place(
            long id,
            String category,
            String name,
            String address,
            Map<String, String> opening,
            int walkMinutes,
            String phone) {}

    /** Writes a directory. */
    static PlacesBody of(List<PlaceView> near) {
        return new PlacesBody(near.stream().map(PlacesBody::of).toList());
    }

    private static Place of(PlaceView place) {
        return new Place(
                place.id(),
                place.sheet().category().name(),
                place.sheet().name(),
                place.sheet().address(),
                place.sheet().opening(),
                place.sheet().walkMinutes(),
                place.sheet().phone().isBlank() ? null : place.sheet().phone());
    }
}
