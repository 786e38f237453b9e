package fr.parvis.demo;

import fr.parvis.identity.DeviceRegister;
import fr.parvis.site.CounterSheet;
import fr.parvis.site.MotifSheet;
import fr.parvis.site.SiteFounding;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Builds a site of the demonstration: motifs, counters, devices, opening hours.
 */
@Dependent
public class Stage {
    private static final String KIOSK_LETTERS = "BCDEFGH";
    private static final List<SiteFounding.Hours> ALWAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> new SiteFounding.Hours(day, LocalTime.MIDNIGHT, LocalTime.of(23, 59)))
            .toList();

    @Inject
    private SiteFounding sites;

    @Inject
    private DeviceRegister register;

    @Inject
    private Furnishing visit;

    /** Builds the site of a script; what it made, by code. */
    Built build(JsonObject script) {
        long site =
                sites.found(script.getString("code"), script.getString("name"), ZoneId.of(script.getString("zone")));
        Map<String, Long> motifs = motifs(site, script);
        counters(site, script, motifs);
        visit.furnish(site, script, motifs);
        devices(site, script);
        return new Built(site, motifs);
    }

    /** Sets the weekly hours of a site: those of the script, or all day long. */
    void open(long siteId, JsonObject script, boolean always) {
        sites.open(siteId, always ? ALWAYS : hours(script));
    }

    private static List<SiteFounding.Hours> hours(JsonObject script) {
        return Script.objects(script, "hours")
                .flatMap(hours -> Script.words(hours, "days").stream()
                        .map(day -> new SiteFounding.Hours(
                                DayOfWeek.of(Integer.parseInt(day)),
                                LocalTime.parse(hours.getString("opens")),
                                LocalTime.parse(hours.getString("closes")))))
                .toList();
    }

    private Map<String, Long> motifs(long site, JsonObject script) {
        Map<String, Long> made = new HashMap<>();
        for (JsonObject motif : Script.objects(script, "motifs").toList()) {
            String code = motif.getString("code");
            made.put(code, sites.addMotif(site, code, sheet(motif, made.size() + 1)));
        }
        return made;
    }

    private static MotifSheet sheet(JsonObject motif, int position) {
        Integer quota = motif.containsKey("quota") ? motif.getInt("quota") : null;
        Map<String, String> labels = Map.of("fr", motif.getString("fr"), "en", motif.getString("en"));
        return new MotifSheet(
                motif.getString("pictogram"), position, true, quota, motif.getInt("minutes"), null, labels);
    }

    private void counters(long site, JsonObject script, Map<String, Long> motifs) {
        List<JsonObject> counters = Script.objects(script, "counters").toList();
        for (int i = 0; i < counters.size(); i++) {
            JsonObject counter = counters.get(i);
            var served =
                    Script.words(counter, "motifs").stream().map(motifs::get).collect(Collectors.toSet());
            CounterSheet sheet = new CounterSheet(counter.getString("label"), i + 1, true, null, served);
            sites.addCounter(site, sheet);
        }
    }

    private void devices(long site, JsonObject script) {
        List<JsonObject> kiosks = Script.objects(script, "kiosks").toList();
        for (int i = 0; i < kiosks.size(); i++) {
            String name = kiosks.get(i).getString("name");
            register.addKiosk(site, name, KIOSK_LETTERS.charAt(i));
        }
        Script.objects(script, "walls").forEach(wall -> register.addWall(site, wall.getString("name")));
    }

    /**
     * What was built.
     *
     * @param siteId the site
     * @param motifs its motifs by code
     */
    record Built(long siteId, Map<String, Long> motifs) {}
}
