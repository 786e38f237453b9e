package fr.parvis.day;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The people who come: few at first, most at ten, fewer around noon, a second wave at two; one in seven has an appointment
 * and shows its code.
 */
final class Visitors {
    /** Visitors an hour, by half-hours from 8:30 to 17:00. */
    private static final double[] AN_HOUR = {14, 22, 28, 30, 26, 20, 14, 8, 8, 14, 24, 26, 22, 18, 14, 10, 5};

    private static final double APPOINTMENTS_AN_HOUR = 4;
    private static final double HALF_HOUR = 30;

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

    /** The minutes of the day at which an appointment is given. */
    List<Double> appointmentTimes() {
        List<Double> times = new ArrayList<>();
        for (double minute = 20; minute < minutesOfTheDay() - 40; minute += 60 / APPOINTMENTS_AN_HOUR) {
            times.add(minute);
        }
        return times;
    }

    /** Lets everybody without appointment arrive, one after the other. */
    void begin() {
        pace.in(chance.gap(60 / AN_HOUR[0]), this::arrive);
    }

    /** Somebody with an appointment arrives a few minutes before it; one in twelve does not come. */
    void expect(String code, double minute) {
        if (!chance.happens(0.08)) {
            double arrival = Math.max(0, minute - chance.between(0, 12) - pace.minutes());
            pace.in(
                    arrival,
                    () -> count(chance.oneOf(kiosks)
                            .post("kiosk/check-ins", Map.of("code", code, "language", "fr", "needs", List.of()))));
        }
    }

    private void arrive() {
        if (pace.minutes() >= minutesOfTheDay()) {
            return;
        }
        JsonObject motif = chance.oneOf(motifs);
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
        int half = Math.min(AN_HOUR.length - 1, (int) (pace.minutes() / HALF_HOUR));
        pace.in(chance.gap(60 / AN_HOUR[half]), this::arrive);
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
