package fr.parvis.day;

import jakarta.json.JsonObject;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code ./parvis demo-day}: plays one day of the demonstration site, 8:30 to 17:00, faster than it would pass. The
 * server's clock stays the real one, so every service and every wait is shorter by the chosen factor, and so are the waits
 * that screens tell.
 */
public final class DemoDay {
    private static final String SITE = "belcourt";
    private static final String PASSWORD = "bienvenue-au-parvis";
    private static final List<String> AGENTS = List.of("karim", "elise", "nadia", "paul", "ines", "marc");
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
        Api manager = signIn("helene");
        try (pace) {
            say("A day at %s, %.0f times as fast: about %.0f minutes.", SITE, options.speed(), realMinutes());
            say("The server's clock stays real: services and waits are shorter by that factor.");
            List<Api> kiosks = kiosks(manager);
            Visitors visitors = new Visitors(pace, chance, kiosks, Visitors.offered(home(kiosks.get(0))));
            pace.begin();
            openCounters();
            book(manager, visitors);
            visitors.begin();
            report(visitors);
            end();
        } finally {
            devices.forEach(device -> manager.delete("sites/" + SITE + "/devices/" + device));
        }
        figures(manager);
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

    private static JsonObject home(Api kiosk) {
        return kiosk.get("kiosk").orEnd("The kiosk has no home screen").object();
    }

    private void openCounters() {
        List<Integer> free = new ArrayList<>();
        for (String login : AGENTS) {
            Api agent = signIn(login);
            if (free.isEmpty()) {
                agent.get("sites/" + SITE + "/counters")
                        .body()
                        .asJsonArray()
                        .forEach(counter -> free.add(counter.asJsonObject().getInt("id")));
            }
            CounterLife life = new CounterLife(pace, chance, agent, this::oneLeft);
            counters.add(life);
            life.open(free.get(counters.size() - 1));
        }
    }

    private void oneLeft() {
        if (left.incrementAndGet() == AGENTS.size()) {
            over.complete(null);
        }
    }

    private void book(Api manager, Visitors visitors) {
        Instant begin = Instant.parse(stranger.get("health").object().getString("now"));
        List<JsonObject> motifs = motifs(manager);
        for (double minute : visitors.appointmentTimes()) {
            Instant startsAt = begin.plus(Duration.ofMillis((long) (pace.realSeconds(minute) * 1000)));
            Api.Answer booked = manager.post(
                    "sites/" + SITE + "/appointments",
                    Map.of("motif", chance.oneOf(motifs).getInt("id"), "startsAt", startsAt.toString(), "minutes", 20));
            if (booked.ok()) {
                visitors.expect(booked.object().getString("code"), minute);
            }
        }
    }

    private List<JsonObject> motifs(Api manager) {
        return manager
                .get("sites/" + SITE + "/motifs")
                .orEnd("The motifs cannot be listed")
                .body()
                .asJsonArray()
                .stream()
                .map(motif -> motif.asJsonObject())
                .filter(motif -> motif.getJsonObject("sheet").getBoolean("offered"))
                .toList();
    }

    private void report(Visitors visitors) {
        int served = counters.stream().mapToInt(CounterLife::served).sum();
        int missed = counters.stream().mapToInt(CounterLife::missed).sum();
        say(
                "%s  %3d came, %3d served, %2d did not answer the call, %d refused, %d counters open",
                pace.time(), visitors.came(), served, missed, visitors.refused(), AGENTS.size() - left.get());
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
                "The reception counts for today: %d tickets, %d served, %d no-shows, median wait %s s, 90th percentile %s s.",
                all.getInt("tickets"),
                all.getInt("served"),
                all.getInt("noShows"),
                all.get("medianSeconds"),
                all.get("ninetiethSeconds"));
    }

    private static void say(String sentence, Object... facts) {
        PrintStream out = System.out;
        out.printf(sentence + "%n", facts);
        out.flush();
    }
}
