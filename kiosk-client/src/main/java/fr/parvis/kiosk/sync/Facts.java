package fr.parvis.kiosk.sync;

import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.number.Series;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The last answers of the server, in memory and on the disk, by which the terminal goes on without it: the home screen, the
 * day, the places nearby.
 */
public final class Facts {
    private final KeptFile homeFile;
    private final KeptFile dayFile;
    private final KeptFile placesFile;
    private volatile JsonObject home;
    private volatile JsonObject day;
    private volatile JsonObject places;

    public Facts(Path folder) {
        homeFile = new KeptFile(folder.resolve("home.json"));
        dayFile = new KeptFile(folder.resolve("day.json"));
        placesFile = new KeptFile(folder.resolve("places.json"));
        home = homeFile.read().orElse(null);
        day = dayFile.read().orElse(null);
        places = placesFile.read().orElse(null);
    }

    /** The home screen as the server told it last. */
    public Optional<JsonObject> home() {
        return Optional.ofNullable(home);
    }

    /** The day as the server told it last: series, openings, appointments. */
    public Optional<JsonObject> day() {
        return Optional.ofNullable(day);
    }

    /** The places nearby as the server told them last. */
    public Optional<JsonObject> places() {
        return Optional.ofNullable(places);
    }

    void keepHome(JsonObject fresh) {
        home = fresh;
        homeFile.write(fresh);
    }

    void keepDay(JsonObject fresh) {
        day = fresh;
        dayFile.write(fresh);
    }

    void keepPlaces(JsonObject fresh) {
        places = fresh;
        placesFile.write(fresh);
    }

    /** Time zone of the site. */
    public ZoneId zone() {
        try {
            return home().map(known -> known.getJsonObject("site"))
                    .map(site -> ZoneId.of(site.getString("zone")))
                    .orElse(ZoneOffset.UTC);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /** Letter of this terminal's series; empty before the server said so. */
    public Optional<String> letter() {
        return day().flatMap(known -> JsonText.text(known, "letter"));
    }

    /** What the server said last about the series. */
    public Optional<Series.Word> word() {
        return day().map(known -> new Series.Word(
                known.getString("letter"),
                LocalDate.parse(known.getString("day")),
                known.getInt("lastRank", 0),
                known.getBoolean("keepsWaiting", false)));
    }
}
