package fr.parvis.demo;

import fr.parvis.identity.entity.Device;
import fr.parvis.site.entity.Counter;
import fr.parvis.site.entity.CounterSheet;
import fr.parvis.site.entity.Motif;
import fr.parvis.site.entity.MotifSheet;
import fr.parvis.site.entity.OpeningPeriod;
import fr.parvis.site.entity.Site;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Builds a site of the demonstration: motifs, counters, devices, opening hours. It flushes in between, because the
 * provider orders inserts by table and these entities know each other by identifier only.
 */
@Dependent
public class Stage {
    private static final String KIOSK_LETTERS = "BCDEFGH";

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private Furnishing visit;

    /** Builds the site of a script; what it made, by code. */
    Built build(JsonObject script) {
        Site site = new Site(script.getString("code"), script.getString("name"), ZoneId.of(script.getString("zone")));
        entities.persist(site);
        entities.flush();
        Map<String, Long> motifs = motifs(site, script);
        entities.flush();
        counters(site, script, motifs);
        visit.furnish(site.id(), script, motifs);
        devices(site, script);
        return new Built(site.id(), motifs);
    }

    /** Sets the weekly hours of a site: those of the script, or all day long. */
    void open(long siteId, JsonObject script, boolean always) {
        entities.createQuery("delete from OpeningPeriod p where p.siteId = :site")
                .setParameter("site", siteId)
                .executeUpdate();
        if (always) {
            for (DayOfWeek day : DayOfWeek.values()) {
                entities.persist(new OpeningPeriod(siteId, day, LocalTime.MIDNIGHT, LocalTime.of(23, 59)));
            }
            return;
        }
        Script.objects(script, "hours").forEach(hours -> Script.words(hours, "days").stream()
                .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                .forEach(day -> entities.persist(new OpeningPeriod(
                        siteId,
                        day,
                        LocalTime.parse(hours.getString("opens")),
                        LocalTime.parse(hours.getString("closes"))))));
    }

    private Map<String, Long> motifs(Site site, JsonObject script) {
        Map<String, Long> made = new HashMap<>();
        for (JsonObject motif : Script.objects(script, "motifs").toList()) {
            Motif kept = new Motif(site.id(), motif.getString("code"), sheet(motif, made.size() + 1));
            entities.persist(kept);
            made.put(motif.getString("code"), kept.id());
        }
        return made;
    }

    private static MotifSheet sheet(JsonObject motif, int position) {
        Integer quota = motif.containsKey("quota") ? motif.getInt("quota") : null;
        Map<String, String> labels = Map.of("fr", motif.getString("fr"), "en", motif.getString("en"));
        return new MotifSheet(
                motif.getString("pictogram"), position, true, quota, motif.getInt("minutes"), null, labels);
    }

    private void counters(Site site, JsonObject script, Map<String, Long> motifs) {
        List<JsonObject> counters = Script.objects(script, "counters").toList();
        for (int i = 0; i < counters.size(); i++) {
            JsonObject counter = counters.get(i);
            var served =
                    Script.words(counter, "motifs").stream().map(motifs::get).collect(Collectors.toSet());
            CounterSheet sheet = new CounterSheet(counter.getString("label"), i + 1, true, null, served);
            entities.persist(new Counter(site.id(), sheet));
        }
    }

    private void devices(Site site, JsonObject script) {
        List<JsonObject> kiosks = Script.objects(script, "kiosks").toList();
        for (int i = 0; i < kiosks.size(); i++) {
            String name = kiosks.get(i).getString("name");
            entities.persist(Device.kiosk(site.id(), name, KIOSK_LETTERS.charAt(i)));
        }
        Script.objects(script, "walls")
                .forEach(wall -> entities.persist(Device.wall(site.id(), wall.getString("name"), null)));
    }

    /**
     * What was built.
     *
     * @param siteId the site
     * @param motifs its motifs by code
     */
    record Built(long siteId, Map<String, Long> motifs) {}
}
