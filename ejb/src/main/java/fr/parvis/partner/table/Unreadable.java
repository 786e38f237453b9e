package fr.parvis.partner.table;

import fr.parvis.shared.input.Refused;

/** A file cannot be read, for a reason that the page says in words. */
final class Unreadable {
    private Unreadable() {}

    static Refused file(String why) {
        return new Refused("file", Refused.Wanted.a(why));
    }
}
