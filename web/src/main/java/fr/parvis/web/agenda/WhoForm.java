package fr.parvis.web.agenda;

import fr.parvis.agenda.AgendaEntry;
import fr.parvis.agenda.Attendee;
import fr.parvis.agenda.Contact;
import fr.parvis.agenda.PhoneNumber;
import fr.parvis.shared.input.Refused;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** How somebody is called and told, as far as they say. */
@Dependent
public class WhoForm {
    private static final Map<String, String> REFUSALS =
            Map.of("phone", "agenda.phoneForm", "email", "agenda.emailForm");

    @Inject
    private Notices notices;

    @Inject
    private Workplace workplace;

    private String callName = "";
    private String phone = "";
    private String email = "";
    private String language;

    /** Shows what is known of an appointment's visitor. */
    void show(AgendaEntry entry) {
        callName = entry.callName();
        phone = orEmpty(entry.contact().phone());
        email = orEmpty(entry.contact().email());
        language = entry.facts().language();
    }

    /** What was typed; empty, and said, when a part of it cannot be. */
    Optional<Attendee> read() {
        try {
            String number = PhoneNumber.read(phone, workplace.getSite().zone());
            return Optional.of(new Attendee(callName.strip(), new Contact(number, email), language));
        } catch (Refused refused) {
            notices.refuse(REFUSALS.getOrDefault(refused.field(), "app.refused"));
            return Optional.empty();
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    public String getCallName() {
        return callName;
    }

    public void setCallName(String callName) {
        this.callName = orEmpty(callName);
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = orEmpty(phone);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = orEmpty(email);
    }
}
