package fr.parvis.web.api.booking;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An appointment as whoever has its link reads it.
 *
 * @param status where it is in its life, as in {@code BOOKED}, {@code LISTED}, {@code CANCELLED}
 * @param over whether its time has passed
 * @param code to type at the reception; null when it is kept under a key that is gone
 * @param link the end of its address
 * @param address of its page, which the QR code holds
 * @param qr where the picture of that address is
 * @param calendar where its file for a calendar is
 * @param workshop what the workshop is called, may be empty; null for an appointment with one person
 * @param place on the waiting list of the workshop, 0 when they have a place
 * @param changeUntil until when it can be moved or cancelled here
 * @param changeable whether it still can be
 * @param movable whether another time can be chosen here too
 * @param now the server's time
 * @param language in which they wish to read, null when unknown
 * @param papers what is good to bring
 */
public record AppointmentBody(
        String status,
        boolean over,
        Instant startsAt,
        int minutes,
        String code,
        String link,
        String address,
        String qr,
        String calendar,
        String workshop,
        int place,
        Instant changeUntil,
        boolean changeable,
        boolean movable,
        Instant now,
        String language,
        PlaceBody site,
        Motif motif,
        List<Paper> papers) {
    /**
     * What it is for.
     *
     * @param pictogram key of its picture
     * @param labels its words by language
     */
    public record Motif(long id, String pictogram, Map<String, String> labels) {}

    /**
     * A paper that helps.
     *
     * @param labels its words by language
     * @param more what will do instead, by language
     */
    public record Paper(String pictogram, Map<String, String> labels, Map<String, String> more) {}
}
