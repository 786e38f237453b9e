package fr.parvis.web.api.kiosk;

import fr.parvis.web.api.Given;

/**
 * A visitor shows a code, to see what it is for.
 *
 * @param code as typed, or the whole text of the QR code
 * @param language in which a refusal is told, French when absent
 */
public record CodeOrder(String code, String language) {
    public CodeOrder {
        code = Given.required(code, "code");
        language = Given.language(language);
    }
}
