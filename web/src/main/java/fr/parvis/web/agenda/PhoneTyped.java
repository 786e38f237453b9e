package fr.parvis.web.agenda;

import java.util.Optional;

/** Telephone numbers as people type them. */
final class PhoneTyped {
    private PhoneTyped() {}

    /** The number in E.164; empty when it is none. French numbers may be typed as {@code 06 12 34 56 78}. */
    static Optional<String> read(String typed) {
        String bare = typed.replaceAll("[\\s.\\-()\\u00a0\\u202f]", "");
        if (bare.matches("0[1-9]\\d{8}")) {
            return Optional.of("+33" + bare.substring(1));
        }
        return Optional.of(bare).filter(number -> number.matches("\\+[1-9]\\d{5,14}"));
    }
}
