package fr.parvis.agenda;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * How somebody wishes to be told of their appointment; both parts are optional, and nothing else is done with them.
 *
 * @param phone in E.164, as {@code +33612345678}, or null
 * @param email at most 254 characters, or null
 */
public record Contact(String phone, String email) implements Serializable {
    /** Nobody is to be told anything. */
    public static final Contact NONE = new Contact(null, null);

    private static final long serialVersionUID = 1;
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{5,14}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),;:\\\\]{1,64}@[^\\s@<>\"(),;:\\\\]+\\.[^\\s@.<>\"(),;:\\\\]{2,}");
    private static final int LONGEST = 254;

    public Contact {
        phone = phone == null || phone.isBlank() ? null : phone.strip();
        email = email == null || email.isBlank() ? null : email.strip();
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw new Refused("phone", Wanted.a("phone"));
        }
        if (email != null && (email.length() > LONGEST || !EMAIL.matcher(email).matches())) {
            throw new Refused("email", Wanted.a("email"));
        }
    }

    /** Whether there is no way to tell them. */
    public boolean isEmpty() {
        return phone == null && email == null;
    }

    /** Says nothing, so that no log can give it away. */
    @Override
    public String toString() {
        return "Contact";
    }
}
