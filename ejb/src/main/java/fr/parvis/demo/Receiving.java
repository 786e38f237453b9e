package fr.parvis.demo;

import fr.parvis.agenda.AgendaFounding;
import fr.parvis.agenda.MotifBooking;
import fr.parvis.agenda.OfferSheet;
import fr.parvis.shared.Row;
import fr.parvis.site.SiteContact;
import fr.parvis.site.SiteFounding;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets a site of the demonstration receive by appointment: rooms, who receives when and for what, a weekly workshop. */
@Dependent
public class Receiving {
    private static final int NOTICE_HOURS = 2;
    private static final int HORIZON_DAYS = 60;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private AgendaFounding agenda;

    @Inject
    private SiteFounding sites;

    @Inject
    private Clock clock;

    private static SiteContact contact(JsonObject script) {
        return new SiteContact(
                script.getString("address", ""), script.getString("phone", ""), script.getString("access", ""));
    }

    /** Offers what the script tells, unless somebody has offered something there already. */
    void offer(long siteId, JsonObject script) {
        entities.flush();
        sites.locate(siteId, contact(script));
        if (!agenda.isEmpty(siteId)) {
            return;
        }
        Map<String, Long> rooms = new HashMap<>();
        script.getJsonArray("rooms").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .forEach(room -> rooms.put(room, agenda.addRoom(siteId, room)));
        Map<String, Long> motifs = named("select m.code as name, m.id as id from Motif m where m.siteId = " + siteId);
        Map<String, Long> agents = named("select a.login as name, a.id as id from Agent a");
        Script.objects(script, "bookable")
                .filter(motif -> motifs.containsKey(motif.getString("motif")))
                .forEach(motif -> agenda.book(siteId, booking(motif, motifs)));
        LocalDate today =
                clock.instant().atZone(ZoneId.of(script.getString("zone"))).toLocalDate();
        Script.objects(script, "offers")
                .filter(offer -> agents.containsKey(offer.getString("agent")))
                .forEach(offer -> agenda.offer(siteId, sheet(offer, rooms, motifs, agents, today)));
    }

    private static MotifBooking booking(JsonObject motif, Map<String, Long> motifs) {
        return new MotifBooking(
                motifs.get(motif.getString("motif")),
                motif.getInt("minutes"),
                motif.getInt("buffer"),
                true,
                NOTICE_HOURS,
                HORIZON_DAYS);
    }

    private static OfferSheet sheet(
            JsonObject offer,
            Map<String, Long> rooms,
            Map<String, Long> motifs,
            Map<String, Long> agents,
            LocalDate today) {
        return new OfferSheet(
                agents.get(offer.getString("agent")),
                rooms.get(offer.getString("room")),
                offer.getString("title", ""),
                today,
                null,
                Script.words(offer, "days").stream()
                        .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                        .collect(Collectors.toSet()),
                1,
                LocalTime.parse(offer.getString("from")),
                LocalTime.parse(offer.getString("to")),
                offer.getInt("places", 1),
                true,
                Script.words(offer, "motifs").stream()
                        .filter(motifs::containsKey)
                        .map(motifs::get)
                        .collect(Collectors.toSet()),
                Set.of());
    }

    private Map<String, Long> named(String query) {
        Map<String, Long> found = new HashMap<>();
        Row.of(entities.createQuery(query)).forEach(row -> found.put(row.text("name"), row.id("id")));
        return found;
    }
}
