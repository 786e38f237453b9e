package fr.parvis.agenda;

import fr.parvis.shared.input.PlainText;
import java.io.Serializable;

/**
 * Who is expected, as far as they wish to say.
 *
 * @param callName how they are called at the desk: a first name, initials, whatever; 40 characters at most, may be empty
 * @param contact how they wish to be told
 * @param language in which language, or null when unknown
 */
public record Attendee(String callName, Contact contact, String language) implements Serializable {
    /** Characters of a call name at most. */
    public static final int CALL_NAME = 40;

    /** Somebody who says nothing. */
    public static final Attendee UNNAMED = new Attendee("", Contact.NONE, null);

    private static final long serialVersionUID = 1;

    public Attendee {
        callName = PlainText.note("callName", callName, CALL_NAME);
    }

    /** Says nothing, so that no log can give it away. */
    @Override
    public String toString() {
        return "Attendee";
    }
}
