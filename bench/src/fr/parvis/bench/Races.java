package fr.parvis.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same press eight times at once, for as long as wished: a ticket at a kiosk, then a call at a counter. Each may happen once
 * only, and all eight are told the same. Started by {@code ./parvis bench races}; ends with an error when one was wrong.
 */
public final class Races {
    private static final int AT_ONCE = 8;
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");
    private static final Pattern TICKET = Pattern.compile("\"ticket\":(\\d+)");

    private final int port;
    private final Yard yard;
    private final Yard.Site site;
    private final double seconds;
    private final ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
    private final List<HttpLine> lines = new ArrayList<>();
    private int wrong;

    private Races(int port, Yard yard, double seconds) throws Exception {
        this.port = port;
        this.yard = yard;
        this.site = yard.sites.get(0);
        this.seconds = seconds;
        for (int line = 0; line < AT_ONCE; line++) {
            lines.add(new HttpLine("127.0.0.1", port));
        }
    }

    /** Arguments: HTTP port, database address, user, password, seconds of each race. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (Yard yard = new Yard(arguments[1], arguments[2], arguments[3])) {
            yard.lay(1, 1);
            Races races = new Races(Integer.parseInt(arguments[0]), yard, Double.parseDouble(arguments[4]));
            try {
                races.tickets();
                races.calls();
            } finally {
                races.hands.shutdownNow();
                for (HttpLine line : races.lines) {
                    line.close();
                }
            }
            if (races.wrong > 0) {
                System.exit(1);
            }
        }
    }

    private void tickets() throws Exception {
        int rounds = 0;
        int unequal = 0;
        for (long end = end(); System.nanoTime() < end; rounds++) {
            String press = UUID.randomUUID().toString();
            String body = "{\"motif\":" + site.motif() + ",\"language\":\"fr\"}";
            unequal += same(atOnce(line -> line.post("/api/kiosk/tickets", site.kioskToken(), press, body)), NUMBER) ? 0 : 1;
        }
        long there = yard.number("select count(*) from ticket where site_id = " + site.id());
        tell("tickets", rounds, unequal, there);
    }

    private void calls() throws Exception {
        Yard.Desk desk = site.desks().get(0);
        try (HttpLine own = new HttpLine("127.0.0.1", port)) {
            post(own, desk, "open", "{\"counter\":" + desk.counter() + "}");
            int rounds = 0;
            int unequal = 0;
            for (long end = end(); System.nanoTime() < end; rounds++) {
                if (rounds % 1000 == 0) {
                    yard.layWaiting(site, 1000);
                }
                String press = UUID.randomUUID().toString();
                List<HttpLine.Answer> answers =
                        atOnce(line -> line.post("/api/desk/next", desk.agentToken(), press, "{}"));
                unequal += same(answers, TICKET) ? 0 : 1;
                String ticket = "{\"ticket\":" + BoardLatency.first(TICKET, answers.get(0));
                post(own, desk, "start", ticket + "}");
                post(own, desk, "finish", ticket + ",\"outcome\":\"ANSWERED\"}");
            }
            long there = yard.number("select count(*) from counter_call where site_id = " + site.id());
            tell("calls", rounds, unequal, there);
        }
    }

    private long end() {
        return System.nanoTime() + (long) (seconds * 1e9);
    }

    @FunctionalInterface
    private interface Hand {
        HttpLine.Answer press(HttpLine line) throws Exception;
    }

    private List<HttpLine.Answer> atOnce(Hand hand) throws Exception {
        List<Callable<HttpLine.Answer>> all = new ArrayList<>();
        lines.forEach(line -> all.add(() -> hand.press(line)));
        List<HttpLine.Answer> answers = new ArrayList<>();
        for (Future<HttpLine.Answer> answer : hands.invokeAll(all)) {
            answers.add(answer.get());
        }
        return answers;
    }

    /** Whether everybody was told of the same one. */
    private static boolean same(List<HttpLine.Answer> answers, Pattern what) {
        Set<String> told = new HashSet<>();
        for (HttpLine.Answer answer : answers) {
            Matcher one = what.matcher(answer.body());
            told.add(answer.status() / 100 == 2 && one.find() ? one.group(1) : "nothing: " + answer.status());
        }
        return told.size() == 1;
    }

    private void tell(String what, int rounds, int unequal, long there) {
        int doubled = (int) Math.abs(there - rounds);
        wrong += unequal + doubled;
        System.out.printf(
                "%,d %s, each pressed %d times at once: %d told differently, %d too many or too few%n",
                rounds, what, AT_ONCE, unequal, doubled);
    }

    private static void post(HttpLine line, Yard.Desk desk, String action, String body) throws Exception {
        HttpLine.Answer answer =
                line.post("/api/desk/" + action, desk.agentToken(), UUID.randomUUID().toString(), body);
        if (answer.status() != 200) {
            throw new IllegalStateException(action + ": " + answer.status() + " " + answer.body());
        }
    }
}
