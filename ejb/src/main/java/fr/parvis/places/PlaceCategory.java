package fr.parvis.places;

/** What a place is good for. */
public enum PlaceCategory {
    MEAL,
    SHOWER,
    NIGHT,
    HEALTH,
    CLOTHES,
    LEGAL,
    OTHER
}
