package fr.parvis.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Reads environment variables and says in one sentence which one is wrong. An empty variable counts as unset. */
record Variables(Map<String, String> environment) {

    String text(String name, String fallback) {
        String value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? fallback : value;
    }

    int number(String name, int fallback, int least, int most) {
        String value = text(name, Integer.toString(fallback));
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new IllegalArgumentException(
                    name + " must be a whole number from " + least + " to " + most + ", not " + value);
        }
        return Integer.parseInt(value);
    }

    boolean yes(String name, boolean fallback) {
        String value = text(name, Boolean.toString(fallback)).toLowerCase(Locale.ROOT);
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(name + " must be true or false, not " + value);
        }
        return value.equals("true");
    }

    /** Whether something that is refused otherwise was accepted in words. */
    boolean accepted(String name) {
        String value = text(name, "");
        if (!value.isEmpty() && !value.equals("accepted")) {
            throw new IllegalArgumentException(name + " must be the word accepted or left out, not " + value);
        }
        return !value.isEmpty();
    }

    /** Refuses a setting of an earlier version that means nothing any more, unless it asks for nothing. */
    void refuseGone(String name, String instead) {
        String value = text(name, "");
        if (!value.isEmpty() && !value.equals("false")) {
            throw new IllegalArgumentException(name + " means nothing any more: " + instead + ".");
        }
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E fallback) {
        String value = text(name, fallback.name());
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " must be one of "
                        + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT) + ", not " + value));
    }
}
