package fr.parvis.day;

import jakarta.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * An agent's shift at a counter: calls, waits for the visitor, serves, now and then sets somebody aside, transfers, or
 * notes that nobody came; takes the breaks that are planned; leaves at the end once nobody waits for the counter.
 */
final class CounterLife {
    private static final List<String> OUTCOMES =
            List.of("ANSWERED", "ANSWERED", "ANSWERED", "ORIENTED", "APPOINTMENT", "RIGHT_OPENED", "OTHER");

    private final Pace pace;
    private final Chance chance;
    private final Shift shift;
    private final Map<Integer, Integer> minutes;
    private final Deque<Shift.Break> breaks;
    private final AtomicInteger served = new AtomicInteger();
    private final AtomicInteger missed = new AtomicInteger();
    private Api api;
    private Runnable onLeft;
    private ScheduledFuture<?> heartbeat;

    /** A life by the roster; {@code minutes} tells how long each motif usually takes. */
    CounterLife(Pace pace, Chance chance, Shift shift, Map<Integer, Integer> minutes) {
        this.pace = pace;
        this.chance = chance;
        this.shift = shift;
        this.minutes = minutes;
        this.breaks = new ArrayDeque<>(shift.breaks());
    }

    /** Opens the counter when the shift begins, and starts. */
    void begin(Function<String, Api> signIn, Runnable left) {
        onLeft = left;
        pace.at(shift.from(), () -> open(signIn));
    }

    private void open(Function<String, Api> signIn) {
        api = signIn.apply(shift.login());
        String result = api.post("desk/open", Map.of("counter", shift.counter()))
                .orEnd("A counter cannot be opened")
                .object()
                .getString("result", "");
        if (result.equals("TAKEN") || result.equals("NOT_POSSIBLE")) {
            pace.in(1, () -> open(signIn));
            return;
        }
        heartbeat = pace.everyRealMillis(5_000, () -> api.post("desk/heartbeat", Map.of()));
        pace.in(chance.between(0, 2), this::next);
    }

    private void next() {
        if (!breaks.isEmpty() && pace.minutesTo(breaks.peek().from()) <= 0) {
            double rest = pace.minutesTo(breaks.poll().to());
            if (rest > 1) {
                api.post("desk/pause", Map.of("minutes", (int) Math.ceil(rest)));
                pace.in(rest, this::backFromPause);
                return;
            }
        }
        JsonObject answer = api.post("desk/next", Map.of()).object();
        switch (answer.getString("result", "")) {
            case "DONE" -> pace.in(chance.between(0.2, 1), () -> called(answer.getInt("ticket")));
            case "ALREADY_SERVING" -> serve(answer.getInt("ticket"));
            default -> nobody();
        }
    }

    private void backFromPause() {
        api.post("desk/unpause", Map.of());
        next();
    }

    private void nobody() {
        if (pace.minutesTo(shift.to()) <= 0) {
            leave();
        } else {
            pace.in(chance.between(0.5, 1.5), this::next);
        }
    }

    private void called(int ticket) {
        if (chance.happens(0.1)) {
            api.post("desk/recall", Map.of("ticket", ticket));
        }
        if (chance.happens(0.05)) {
            pace.in(1, () -> missed(ticket));
        } else {
            api.post("desk/start", Map.of("ticket", ticket));
            serve(ticket);
        }
    }

    /** Some come back later and are put back in the middle of their queue. */
    private void missed(int ticket) {
        api.post("desk/no-show", Map.of("ticket", ticket));
        missed.incrementAndGet();
        if (chance.happens(0.4)) {
            pace.in(
                    chance.between(3, 10),
                    () -> api.post("desk/put-back", Map.of("ticket", ticket, "place", "MIDDLE")));
        }
        next();
    }

    private void serve(int ticket) {
        JsonObject current = api.get("desk").object().getJsonObject("current");
        int motif = current == null ? -1 : current.getInt("motif", -1);
        double length = chance.service(minutes.getOrDefault(motif, 10));
        if (chance.happens(0.05)) {
            pace.in(length / 2, () -> setAside(ticket));
        } else if (chance.happens(0.03)) {
            pace.in(length / 3, () -> transfer(ticket));
        } else {
            pace.in(length, () -> finish(ticket));
        }
    }

    private void setAside(int ticket) {
        api.post("desk/hold", Map.of("ticket", ticket, "note", "photocopie"));
        pace.in(2, () -> {
            JsonObject back = api.post("desk/resume", Map.of("ticket", ticket)).object();
            if (back.getString("result", "").equals("DONE")) {
                pace.in(chance.service(4), () -> finish(ticket));
            } else {
                next();
            }
        });
    }

    private void transfer(int ticket) {
        JsonObject desk = api.get("desk").object();
        var motifs = desk.getJsonArray("motifs");
        int motif = motifs.getInt((int) chance.between(0, motifs.size()));
        api.post("desk/transfer", Map.of("ticket", ticket, "motif", motif));
        next();
    }

    private void finish(int ticket) {
        api.post("desk/finish", Map.of("ticket", ticket, "outcome", chance.oneOf(OUTCOMES)));
        served.incrementAndGet();
        pace.in(chance.between(0.1, 1), this::next);
    }

    private void leave() {
        heartbeat.cancel(false);
        api.post("desk/close", Map.of());
        api.delete("agents/token");
        onLeft.run();
    }

    int served() {
        return served.get();
    }

    int missed() {
        return missed.get();
    }
}
