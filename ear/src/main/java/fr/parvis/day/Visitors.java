package fr.parvis.day;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The people who come, as in the site's past: few at first, most at ten, nobody while everybody is at lunch, a second wave at
 * two; some have an appointment and show its code.
 */
final class Visitors {
    /** Visitors an hour, by half-hours from 8:30 to 17:00. */
    private static final double[] AN_HOUR = {12, 19, 24, 24, 20, 15, 9, 0, 0, 0, 15, 20, 19, 14, 10, 7, 4};

    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final double HALF_HOUR = 30;

    /** How often people come for a motif; the others are rare. */
    private static final Map<String, Integer> OFTEN = Map.of(
            "courrier",
            14,
            "domiciliation",
            17,
            "manger",
            8,
            "facture",
            14,
            "logement",
            12,
            "sante",
            8,
            "ressources",
            14);

    private static final int RARELY = 4;

    private final Pace pace;
    private final Chance chance;
    private final List<Api> kiosks;
    private final List<JsonObject> motifs;
    private final AtomicInteger came = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    Visitors(Pace pace, Chance chance, List<Api> kiosks, List<JsonObject> motifs) {
        this.pace = pace;
        this.chance = chance;
        this.kiosks = kiosks;
        this.motifs = motifs;
    }

    static double minutesOfTheDay() {
        return AN_HOUR.length * HALF_HOUR;
    }

    /** Lets everybody without appointment arrive, one after the other. */
    void begin() {
        pace.at(OPENS, this::nextArrival);
    }

    /** Somebody with an appointment arrives a few minutes before it or after; one in ten does not come. */
    void expect(String code, LocalTime hour) {
        if (!chance.happens(0.1)) {
            double arrival = Math.max(0, pace.minutesTo(hour) - chance.between(-3, 12));
            pace.in(
                    arrival,
                    () -> count(chance.oneOf(kiosks)
                            .post("kiosk/check-ins", Map.of("code", code, "language", "fr", "needs", List.of()))));
        }
    }

    private void nextArrival() {
        double minute = -pace.minutesTo(OPENS);
        int half = (int) (minute / HALF_HOUR);
        if (half >= AN_HOUR.length) {
            return;
        }
        double untilNext = (half + 1) * HALF_HOUR - minute;
        double gap = AN_HOUR[half] == 0 ? untilNext : chance.gap(60 / AN_HOUR[half]);
        if (gap < untilNext) {
            pace.in(gap, this::arrive);
        } else {
            pace.in(untilNext + 0.01, this::nextArrival);
        }
    }

    private void arrive() {
        JsonObject motif = wanted();
        boolean priority = chance.happens(0.06);
        count(chance.oneOf(kiosks)
                .post(
                        "kiosk/tickets",
                        Map.of(
                                "motif",
                                motif.getInt("id"),
                                "language",
                                chance.happens(0.9) ? "fr" : "en",
                                "priority",
                                priority,
                                "needs",
                                priority ? List.of("wheelchair") : List.of())));
        nextArrival();
    }

    private JsonObject wanted() {
        int all = motifs.stream().mapToInt(Visitors::often).sum();
        double place = chance.between(0, all);
        for (JsonObject motif : motifs) {
            place -= often(motif);
            if (place < 0) {
                return motif;
            }
        }
        return motifs.get(0);
    }

    private static int often(JsonObject motif) {
        return OFTEN.getOrDefault(motif.getString("code", ""), RARELY);
    }

    private void count(Api.Answer answer) {
        (answer.ok() ? came : refused).incrementAndGet();
    }

    int came() {
        return came.get();
    }

    int refused() {
        return refused.get();
    }

    /** The motifs of a kiosk's home screen that are offered. */
    static List<JsonObject> offered(JsonObject home) {
        return home.getJsonArray("motifs").stream()
                .map(JsonValue::asJsonObject)
                .filter(motif -> motif.getBoolean("offered"))
                .toList();
    }
}
