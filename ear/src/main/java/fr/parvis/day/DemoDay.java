package fr.parvis.day;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code ./parvis demo-day}: plays the next working day of the demonstration site faster than it would pass. The server's clock
 * jumps to its morning and runs as fast as the day, so that waits, forecasts and figures are those of a real day; agents
 * keep to the roster.
 */
public final class DemoDay {
    private static final String SITE = "belcourt";
    private static final String PASSWORD = "bienvenue-au-parvis";
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final int KIOSKS = 2;

    private final DayOptions options;
    private final Api stranger;
    private final Chance chance;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final Pace pace;
    private final List<CounterLife> counters = new ArrayList<>();
    private final List<Integer> devices = new ArrayList<>();
    private final AtomicInteger left = new AtomicInteger();

    private DemoDay(DayOptions options) {
        this.options = options;
        this.stranger = Api.stranger(options.server());
        this.chance = new Chance(options.seed());
        this.pace = new Pace(options.speed(), over::completeExceptionally);
    }

    /**
     * Plays a day and ends.
     *
     * @param arguments {@code --speed 120}, {@code --url http://…}, {@code --seed 20}; each has a default
     */
    public static void main(String[] arguments) {
        try {
            new DemoDay(DayOptions.read(List.of(arguments))).play();
        } catch (DayOver | IllegalArgumentException refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private void play() {
        Instant morning = Instant.parse(signIn("helene")
                .put("sites/" + SITE + "/demo-day", Map.of("speed", options.speed()))
                .orEnd("This reception plays no days: it is not a demonstration")
                .object()
                .getString("now"));
        Api manager = signIn("helene");
        try (pace) {
            pace.begin(LocalTime.ofInstant(morning, ZONE));
            LocalDate date = LocalDate.ofInstant(morning, ZONE);
            say("%s at %s, %.0f times as fast: about %.0f minutes.", date, SITE, options.speed(), realMinutes());
            say("The server's clock runs along: waits and forecasts are those of a real day.");
            List<Api> kiosks = kiosks(manager);
            watch(kiosks);
            Visitors visitors = new Visitors(pace, chance, kiosks, Visitors.offered(home(kiosks.get(0))));
            staff(manager, date);
            expect(manager, visitors, date);
            visitors.begin();
            report(visitors);
            end();
            figures(manager);
        } finally {
            devices.forEach(device -> manager.delete("sites/" + SITE + "/devices/" + device));
            manager.delete("sites/" + SITE + "/demo-day");
        }
    }

    private double realMinutes() {
        return pace.realSeconds(Visitors.minutesOfTheDay()) / 60;
    }

    private Api signIn(String login) {
        JsonObject answer = stranger.post("agents/sign-in", Map.of("login", login, "password", PASSWORD))
                .orEnd("The demonstration's accounts do not open this reception")
                .object();
        return stranger.with(answer.getString("token"));
    }

    /** Kiosks of its own, so that a tablet which stands in the hall keeps its token. They are shut out at the end. */
    private List<Api> kiosks(Api manager) {
        List<Api> kiosks = new ArrayList<>();
        for (int i = 1; i <= KIOSKS; i++) {
            JsonObject code = manager.post(
                            "sites/" + SITE + "/devices", Map.of("kind", "KIOSK", "name", "Journée simulée " + i))
                    .orEnd("No kiosk can be added")
                    .object();
            devices.add(code.getInt("deviceId"));
            JsonObject enrolled = stranger.post("devices/enrol", Map.of("code", code.getString("code")))
                    .orEnd("No kiosk can be enrolled")
                    .object();
            kiosks.add(stranger.with(enrolled.getString("token")));
        }
        return kiosks;
    }

    /** Kiosks read their home screen again and again; so the waits they tell are fresh. */
    private void watch(List<Api> kiosks) {
        for (Api kiosk : kiosks) {
            ScheduledFuture<?> unused = pace.everyRealMillis(400, () -> kiosk.get("kiosk"));
        }
    }

    private static JsonObject home(Api kiosk) {
        return kiosk.get("kiosk").orEnd("The kiosk has no home screen").object();
    }

    /** Everybody who is planned comes, and keeps to the plan. */
    private void staff(Api manager, LocalDate date) {
        Map<Integer, String> logins = new TreeMap<>();
        list(signIn("admin").get("agents")).forEach(agent -> logins.put(agent.getInt("id"), agent.getString("login")));
        Map<Integer, Integer> minutes = new TreeMap<>();
        motifs(manager)
                .forEach(motif -> minutes.put(
                        motif.getInt("id"), motif.getJsonObject("sheet").getInt("usualMinutes")));
        list(manager.get("sites/" + SITE + "/roster/days/" + date)).stream()
                .flatMap(counter -> Shift.of(counter, logins))
                .forEach(shift -> counters.add(new CounterLife(pace, chance, shift, minutes)));
        if (counters.isEmpty()) {
            throw new DayOver("Nobody is planned on " + date + ": there is no day to play.", null);
        }
        counters.forEach(life -> life.begin(this::signIn, this::oneLeft));
    }

    private void oneLeft() {
        if (left.incrementAndGet() == counters.size()) {
            over.complete(null);
        }
    }

    /** Those who have an appointment get a code to show. */
    private void expect(Api manager, Visitors visitors, LocalDate date) {
        list(manager.get("sites/" + SITE + "/appointments?day=" + date)).stream()
                .filter(appointment -> appointment.getString("status").equals("BOOKED"))
                .forEach(appointment -> {
                    LocalTime hour = LocalTime.ofInstant(Instant.parse(appointment.getString("startsAt")), ZONE);
                    Api.Answer renewed = manager.post(
                            "sites/" + SITE + "/appointments/" + date + "/" + appointment.getInt("id") + "/codes",
                            Map.of());
                    if (renewed.ok() && pace.minutesTo(hour) > 0) {
                        visitors.expect(renewed.object().getString("code"), hour);
                    }
                });
    }

    private static List<JsonObject> list(Api.Answer answer) {
        return answer.orEnd("The day cannot be prepared").body().asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }

    private static List<JsonObject> motifs(Api manager) {
        return list(manager.get("sites/" + SITE + "/motifs")).stream()
                .filter(motif -> motif.getJsonObject("sheet").getBoolean("offered"))
                .toList();
    }

    private void report(Visitors visitors) {
        int served = counters.stream().mapToInt(CounterLife::served).sum();
        int missed = counters.stream().mapToInt(CounterLife::missed).sum();
        say(
                "%s  %3d came, %3d served, %2d did not answer the call, %d refused, %d shifts to end",
                pace.time(), visitors.came(), served, missed, visitors.refused(), counters.size() - left.get());
        pace.in(30, () -> report(visitors));
    }

    private void end() {
        try {
            over.join();
        } catch (CompletionException trouble) {
            throw trouble.getCause() instanceof DayOver known
                    ? known
                    : new DayOver("The day went wrong: " + trouble.getCause(), trouble);
        }
    }

    private static void figures(Api manager) {
        JsonObject today = manager.get("sites/" + SITE + "/figures/today").object();
        JsonObject all = today.getJsonObject("all");
        say(
                "The reception counts for today: %d tickets, %d served, %d no-shows, median wait %s, 90th percentile %s.",
                all.getInt("tickets"),
                all.getInt("served"),
                all.getInt("noShows"),
                wait(all, "medianSeconds"),
                wait(all, "ninetiethSeconds"));
    }

    private static String wait(JsonObject group, String name) {
        return group.isNull(name) ? "unknown" : "%.0f min".formatted(group.getInt(name) / 60.0);
    }

    private static void say(String sentence, Object... facts) {
        PrintStream out = System.out;
        out.printf(sentence + "%n", facts);
        out.flush();
    }
}
