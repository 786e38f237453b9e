package fr.parvis.web.admin;

import fr.parvis.places.PlaceCategory;
import fr.parvis.places.PlaceSheet;
import fr.parvis.places.boundary.PlaceSetup;
import fr.parvis.places.boundary.PlaceView;
import fr.parvis.places.boundary.Places;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Seen;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The directory of help near a site. */
@Named
@RequestScoped
public class PlacesPage {
    @Inject
    private Places places;

    @Inject
    private PlaceSetup setup;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    @Inject
    private Seen seen;

    private long id;
    private PlaceCategory category = PlaceCategory.MEAL;
    private int walkMinutes = 10;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> opening = new LinkedHashMap<>();
    private List<PlaceView> all;

    /** Shows the place of the address, or an empty sheet. */
    public void open() {
        getAll().stream().filter(place -> place.id() == id).findFirst().ifPresent(place -> show(place.sheet()));
    }

    private void show(PlaceSheet sheet) {
        seen.shows(sheet);
        category = sheet.category();
        walkMinutes = sheet.walkMinutes();
        words.put("name", sheet.name());
        words.put("address", sheet.address());
        words.put("phone", sheet.phone());
        opening.putAll(sheet.opening());
    }

    /** Keeps the sheet. */
    public void save() {
        Map<String, String> told = new HashMap<>(opening);
        told.values().removeIf(text -> text == null || text.isBlank());
        PlaceSheet sheet = new PlaceSheet(category, word("name"), word("address"), word("phone"), walkMinutes, told);
        if (id == 0) {
            id = setup.add(workplace.siteId(), sheet);
            seen.shows(sheet);
            notices.saved();
        } else {
            seen.save(sheet, edition -> setup.describe(id, sheet, edition));
        }
        all = null;
    }

    /** Takes the place off the directory. */
    public void remove() {
        setup.remove(id);
        id = 0;
        all = null;
        notices.saved();
    }

    private String word(String name) {
        return words.getOrDefault(name, "").strip();
    }

    /** Every place near the site, the nearest first. */
    public List<PlaceView> getAll() {
        if (all == null) {
            all = places.near(workplace.siteId());
        }
        return all;
    }

    public PlaceCategory[] getCategories() {
        return PlaceCategory.values();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public PlaceCategory getCategory() {
        return category;
    }

    public void setCategory(PlaceCategory category) {
        this.category = category;
    }

    public int getWalkMinutes() {
        return walkMinutes;
    }

    public void setWalkMinutes(int walkMinutes) {
        this.walkMinutes = walkMinutes;
    }

    public Map<String, String> getWords() {
        return words;
    }

    public Map<String, String> getOpening() {
        return opening;
    }
}
