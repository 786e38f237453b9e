package fr.parvis.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the staff screens, with their blanks filled in; all of them are in {@code texts.properties}. */
@Named("say")
@ApplicationScoped
public class Texts {
    private static final String BUNDLE = "fr.parvis.web.texts";

    /** A sentence of the bundle, its blanks filled in order. */
    public String of(String key, Object... blanks) {
        String pattern = ResourceBundle.getBundle(BUNDLE, Locale.FRENCH).getString(key);
        return new MessageFormat(pattern, Locale.FRENCH).format(blanks);
    }

    /** The sentence with one blank; pages cannot call a method of any number of blanks. */
    public String with(String key, Object blank) {
        return of(key, blank);
    }

    /** The sentence with two blanks. */
    public String with(String key, Object first, Object second) {
        return of(key, first, second);
    }

    /** Whether there is such a sentence. */
    public boolean has(String key) {
        return ResourceBundle.getBundle(BUNDLE, Locale.FRENCH).containsKey(key);
    }

    /** The word for a value of a closed list, as in {@code status.WAITING}. */
    public String word(String list, Enum<?> value) {
        return of(list + "." + value.name());
    }
}
