package fr.parvis.web.api.kiosk;

import fr.parvis.reception.Need;
import fr.parvis.web.api.Given;
import java.util.List;
import java.util.Set;

/**
 * A visitor shows or types the code of an appointment.
 *
 * @param code as typed, or the whole text of the QR code
 * @param language in which the visitor reads, French when absent
 * @param needs words such as {@code wheelchair}
 * @param issued the number that the kiosk gave itself, absent when the server numbers
 */
public record CheckInOrder(String code, String language, List<String> needs, IssuedOrder issued) {
    public CheckInOrder {
        code = Given.required(code, "code");
        language = Given.language(language);
        needs = needs == null ? List.of() : List.copyOf(needs);
    }

    /** The needs as the reception knows them. */
    public Set<Need> known() {
        return TicketOrder.read(needs);
    }
}
