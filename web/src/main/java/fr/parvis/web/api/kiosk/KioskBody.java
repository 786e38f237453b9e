package fr.parvis.web.api.kiosk;

import fr.parvis.web.api.ticket.WaitBody;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that a touchscreen shows before it is touched.
 *
 * @param now the server's time
 * @param opensAt when closed: the next opening, null when none is planned
 * @param closesAt when open: the end, null when it never closes
 * @param languages whose words are shipped with the screens, French first
 * @param mail whether visitors may ask for their mail here
 * @param places whether help near the site is known
 * @param proposeFrom minutes of told wait from which on an appointment is proposed before the ticket
 * @param sequence of the site's last change
 */
public record KioskBody(
        Site site,
        Instant now,
        boolean open,
        Instant opensAt,
        Instant closesAt,
        List<String> languages,
        List<Motif> motifs,
        boolean mail,
        boolean places,
        int proposeFrom,
        long sequence) {

    /** The site that the kiosk stands in. */
    public record Site(String code, String name, String zone) {}

    /**
     * A reason to come.
     *
     * @param pictogram key of its picture
     * @param labels its words by language
     * @param bookable whether visitors may book an appointment for it here
     * @param documents what is good to have at hand, in the order of asking
     * @param question asked after them, null when there is none
     */
    public record Motif(
            long id,
            String code,
            String pictogram,
            Map<String, String> labels,
            boolean offered,
            boolean bookable,
            @JsonbProperty("wait") WaitBody expectedWait,
            List<Document> documents,
            Question question) {}

    /**
     * A paper that helps.
     *
     * @param labels its words by language
     * @param more what will do instead, by language
     */
    public record Document(String key, String pictogram, Map<String, String> labels, Map<String, String> more) {}

    /**
     * A question of yes, no, or not knowing.
     *
     * @param labels its words by language
     */
    public record Question(String key, String pictogram, Map<String, String> labels) {}
}
