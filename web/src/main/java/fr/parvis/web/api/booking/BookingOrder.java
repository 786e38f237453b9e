package fr.parvis.web.api.booking;

import fr.parvis.agenda.Attendee;
import fr.parvis.agenda.Contact;
import fr.parvis.agenda.PhoneNumber;
import fr.parvis.agenda.boundary.VisitorWish;
import fr.parvis.site.SiteFacts;
import fr.parvis.web.api.Given;
import java.time.Instant;
import java.util.UUID;

/**
 * A visitor books.
 *
 * @param motif identifier of the motif
 * @param startsAt a time that was told
 * @param workshop the workshop, absent for an appointment with one person
 * @param callName how they wish to be called at the desk, may be absent
 * @param phone to be told by, as they type it; may be absent
 * @param email to be told by, may be absent
 * @param language in which they read, French when absent
 * @param form what their page was given
 * @param website a field that no person sees: whoever fills it in is none
 */
public record BookingOrder(
        Long motif,
        Instant startsAt,
        Long workshop,
        String callName,
        String phone,
        String email,
        String language,
        String form,
        String website) {
    public BookingOrder {
        motif = Given.required(motif, "motif");
        startsAt = Given.required(startsAt, "startsAt");
        form = Given.required(form, "form");
        language = Given.language(language);
    }

    VisitorWish at(SiteFacts site, UUID requestId) {
        Contact contact = new Contact(PhoneNumber.read(phone, site.zone()), email);
        return new VisitorWish(
                requestId,
                site.id(),
                motif,
                startsAt,
                workshop,
                new Attendee(callName, contact, language),
                form,
                website);
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "BookingOrder";
    }
}
