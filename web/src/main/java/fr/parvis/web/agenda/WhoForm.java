package fr.parvis.web.agenda;

import fr.parvis.agenda.AgendaEntry;
import fr.parvis.agenda.Attendee;
import fr.parvis.agenda.Contact;
import fr.parvis.shared.input.Refused;
import fr.parvis.web.staff.Notices;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** How somebody is called and told, as far as they say. */
@Dependent
public class WhoForm {
    @Inject
    private Notices notices;

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
        String number = phone.isBlank() ? null : PhoneTyped.read(phone).orElse(null);
        if (!phone.isBlank() && number == null) {
            notices.refuse("agenda.phoneForm");
            return Optional.empty();
        }
        try {
            return Optional.of(new Attendee(callName.strip(), new Contact(number, email), language));
        } catch (Refused refused) {
            notices.refuse("email".equals(refused.field()) ? "agenda.emailForm" : "app.refused");
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
