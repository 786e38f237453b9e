package fr.parvis.web.api.ticket;

import fr.parvis.preparation.PaperAnswer;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.Map;

/**
 * A ticket as its holder reads it.
 *
 * @param number letter and at least three digits, as in {@code A046}
 * @param link the unguessable end of its address
 * @param follow the address of its page for a phone
 * @param qr where the picture of that address is
 * @param ahead visitors who came before for the same motif
 * @param counter null unless called or being served
 * @param calledAt the first call, null before it
 * @param seenAt the server's time of this answer
 * @param again the visitor had checked in already
 * @param motif what it is for, told only to the kiosk that issued it; null elsewhere
 * @param prepared what its visitor said at home of papers, by code: {@code YES} or {@code NOT_CONCERNED}, which need not be asked again; told only to
 *     the kiosk that issued it, null elsewhere
 * @param sequence of the site's last change; 0 when it was not looked up
 */
public record TicketBody(
        String number,
        String series,
        int rank,
        String link,
        String follow,
        String qr,
        String status,
        int ahead,
        @JsonbProperty("wait") WaitBody expectedWait,
        Instant appointmentAt,
        CounterBody counter,
        Instant calledAt,
        Instant seenAt,
        String language,
        boolean again,
        SiteBody site,
        Long motif,
        Map<String, PaperAnswer> prepared,
        long sequence) {
    /** The same, with what was said at home. */
    public TicketBody with(Map<String, PaperAnswer> said) {
        return new TicketBody(
                number,
                series,
                rank,
                link,
                follow,
                qr,
                status,
                ahead,
                expectedWait,
                appointmentAt,
                counter,
                calledAt,
                seenAt,
                language,
                again,
                site,
                motif,
                said.isEmpty() ? null : said,
                sequence);
    }
}
