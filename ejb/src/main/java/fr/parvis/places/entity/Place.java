package fr.parvis.places.entity;

import fr.parvis.places.PlaceCategory;
import fr.parvis.places.PlaceSheet;
import fr.parvis.shared.input.PlainText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;

/** A place near a site where people find help. */
@Entity
public class Place {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    @Enumerated(EnumType.STRING)
    private PlaceCategory category;

    private String name;
    private String address;
    private String phone;

    @Column(name = "walk_minutes")
    private int walkMinutes;

    @ElementCollection
    @CollectionTable(name = "place_opening", joinColumns = @JoinColumn(name = "place_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "label")
    private Map<String, String> opening = new HashMap<>();

    @Version
    private long version;

    protected Place() {}

    /** A new place near a site. */
    public Place(long siteId, PlaceSheet sheet) {
        this.siteId = siteId;
        describe(sheet);
    }

    /** Is told in another way from now on. */
    public final void describe(PlaceSheet sheet) {
        this.category = sheet.category();
        this.name = PlainText.name("name", sheet.name());
        this.address = PlainText.label("address", sheet.address(), 200);
        this.phone = sheet.phone();
        this.walkMinutes = sheet.walkMinutes();
        this.opening.keySet().retainAll(sheet.opening().keySet());
        sheet.opening().forEach((language, text) -> opening.put(language, PlainText.note("opening", text, 200)));
    }

    /** Identifier, once stored. */
    public long id() {
        return id;
    }

    /** The site it is near to. */
    public long siteId() {
        return siteId;
    }

    /** What visitors are told. */
    public PlaceSheet sheet() {
        return new PlaceSheet(category, name, address, phone, walkMinutes, opening);
    }
}
