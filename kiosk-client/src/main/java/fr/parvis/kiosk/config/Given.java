package fr.parvis.kiosk.config;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads one key at a time; each complaint is one line that names the key and what it should be. */
record Given(Map<String, String> values) {

    Optional<String> optional(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
    }

    String text(String key, String usual) {
        return optional(key).orElse(usual);
    }

    Optional<String> matching(String key, String pattern, String example) {
        Optional<String> value = optional(key);
        value.filter(text -> !text.matches(pattern)).ifPresent(text -> complain(key, "be " + example, text));
        return value;
    }

    int whole(String key, int usual, int least, int most) {
        return (int) number(key, usual, least, most, "[0-9]{1,6}", "a whole number");
    }

    double decimal(String key, double usual, double least, double most) {
        return number(key, usual, least, most, "[0-9]{1,4}([.][0-9]{1,4})?", "a number");
    }

    private double number(String key, double usual, double least, double most, String form, String kind) {
        String should = String.format(Locale.ROOT, "be %s from %.0f to %.0f", kind, least, most);
        Optional<String> text = optional(key);
        if (text.isEmpty()) {
            return usual;
        }
        double value = text.get().matches(form) ? Double.parseDouble(text.get()) : Double.NaN;
        if (!(value >= least && value <= most)) {
            complain(key, should, text.get());
        }
        return value;
    }

    boolean yes(String key, boolean usual) {
        return matching(key, "yes|no", "yes or no").map("yes"::equals).orElse(usual);
    }

    URI address(String key) {
        String text = optional(key).orElse("");
        if (!text.matches("https?://[A-Za-z0-9.\\[\\]:-]+/?")) {
            complain(key, "be the address of the server, such as https://parvis.example", text);
        }
        return URI.create(text.endsWith("/") ? text : text + "/");
    }

    private static void complain(String key, String should, String text) {
        String given = text.isEmpty() ? " and is not given" : ", not: " + text;
        throw new BadSetting(key + " must " + should + given);
    }
}
