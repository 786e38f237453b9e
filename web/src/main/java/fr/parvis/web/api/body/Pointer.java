package fr.parvis.web.api.body;

/** Places in a body, as RFC 6901 writes them; a name that only a caller knows is not repeated when it is no plain word. */
final class Pointer {
    private Pointer() {}

    static String below(String place, String name) {
        return place + "/" + (name.matches("[A-Za-z0-9_.-]{1,40}") ? name : "?");
    }

    /** The place itself, or the word for the whole body. */
    static String of(String place) {
        return place.isEmpty() ? JsonTree.BODY : place;
    }
}
