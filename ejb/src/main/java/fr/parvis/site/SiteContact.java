package fr.parvis.site;

import fr.parvis.shared.input.PlainText;
import java.util.List;

/**
 * Where visitors find a site and how they reach it; each part may be empty.
 *
 * @param address the postal address, one part a line; 300 characters at most
 * @param phone as it is to be read, such as {@code 03 00 00 00 00}; 40 characters at most
 * @param access what to know about the way in: bus, step, bell; 300 characters at most
 */
public record SiteContact(String address, String phone, String access) {
    /** Nothing is known. */
    public static final SiteContact NONE = new SiteContact("", "", "");

    private static final int LINES = 300;
    private static final int PHONE = 40;

    public SiteContact {
        address = PlainText.lines("address", address, LINES);
        phone = PlainText.note("phone", phone, PHONE);
        access = PlainText.lines("access", access, LINES);
    }

    /** The lines of the address; none when there is no address. */
    public List<String> addressLines() {
        return address.isEmpty() ? List.of() : address.lines().toList();
    }
}
