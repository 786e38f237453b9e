package fr.parvis.web.api.kiosk;

import fr.parvis.reception.boundary.KioskDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a kiosk keeps for the time without network; nothing personal, and no code.
 *
 * @param now the server's time
 * @param day the site's calendar day
 * @param letter of the kiosk's series
 * @param lastRank the highest rank of that series today, 0 before the first
 * @param keepsWaiting visitors keep their place over midnight, so the series goes on
 * @param follow what stands before a ticket's link in the address for a phone
 * @param openings from a few minutes ago on, for eight days; {@code to} is null when the site never closes
 * @param codeKey by which the kiosk makes the proof that a code was shown: HMAC-SHA256 with these 32 bytes
 * @param appointments that may still be checked in today, by the SHA-256 of such proofs
 */
public record KioskDayBody(
        Instant now,
        LocalDate day,
        String letter,
        int lastRank,
        boolean keepsWaiting,
        String follow,
        List<KioskDay.Opening> openings,
        String codeKey,
        List<KioskDay.Expected> appointments) {

    /** Writes a day. */
    static KioskDayBody of(KioskDay day, String follow) {
        return new KioskDayBody(
                day.now(),
                day.day(),
                String.valueOf(day.letter()),
                day.lastRank(),
                day.keepsWaiting(),
                follow,
                day.openings(),
                day.codeKey(),
                day.appointments());
    }
}
