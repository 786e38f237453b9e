package fr.parvis.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * How long a call takes from the press of an agent to the eyes of the hall: pressed through HTTP, seen by a real Chromium that shows
 * the wall. Started by {@code ./parvis bench wall}.
 */
public final class WallLatency {
    private static final int WARM = 5;
    private static final Pattern TICKET = Pattern.compile("\"ticket\":(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");
    private static final String WATCH =
            "(() => { window.seen = {}; const note = () => document.querySelectorAll('[data-number]').forEach((call) => {"
                    + " seen[call.dataset.number] = seen[call.dataset.number] || performance.timeOrigin + performance.now(); });"
                    + " new MutationObserver(note).observe(document.body, { childList: true, subtree: true, attributes: true }); note(); return 1; })()";

    private WallLatency() {}

    /** Arguments: HTTP port, database address, user, password, folder for the browser, calls. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        String home = "http://127.0.0.1:" + arguments[0];
        int calls = Integer.parseInt(arguments[5]);
        try (Yard yard = new Yard(arguments[1], arguments[2], arguments[3]);
                HttpLine line = new HttpLine("127.0.0.1", Integer.parseInt(arguments[0]));
                Browser browser = Browser.open(Path.of(arguments[4]))) {
            yard.lay(1, 1);
            Yard.Site site = yard.sites.get(0);
            openWall(browser, home, yard.wall(site));
            Yard.Desk desk = site.desks().get(0);
            post(line, desk, "open", "{\"counter\":" + desk.counter() + "}");
            List<double[]> times = new ArrayList<>();
            for (int call = -WARM; call < calls; call++) {
                double[] time = call(line, browser, site, desk);
                if (call >= 0) {
                    times.add(time);
                }
            }
            BoardLatency.tell("The wall shows a call", "from the press", times, 0);
            BoardLatency.tell("The wall shows a call", "from the answer", times, 1);
        }
    }

    private static void openWall(Browser browser, String home, String token) throws Exception {
        browser.ask("location.href = '" + home + "/about/index.html'");
        browser.until("!!document.querySelector('[data-screen=about]')");
        browser.ask("localStorage.setItem('parvis.device.wall', JSON.stringify({token: '" + token
                + "', device: {id: 1, kind: 'WALL', name: 'Bench', site: 'bench'}}))");
        browser.ask("location.href = '" + home + "/wall/index.html'");
        browser.until("!!document.querySelector('[data-screen=wall]')");
        TimeUnit.SECONDS.sleep(3);
        browser.ask(WATCH);
    }

    private static double[] call(HttpLine line, Browser browser, Yard.Site site, Yard.Desk desk) throws Exception {
        line.post(
                "/api/kiosk/tickets",
                site.kioskToken(),
                UUID.randomUUID().toString(),
                "{\"motif\":" + site.motif() + ",\"language\":\"fr\"}");
        double pressed = BoardLatency.now();
        HttpLine.Answer answer = post(line, desk, "next", "{}");
        double answered = BoardLatency.now();
        String number = BoardLatency.first(NUMBER, answer);
        browser.until("'" + number + "' in seen");
        double seen = Double.parseDouble(browser.ask("String(seen['" + number + "'])"));
        String ticket = "{\"ticket\":" + BoardLatency.first(TICKET, answer);
        post(line, desk, "start", ticket + "}");
        post(line, desk, "finish", ticket + ",\"outcome\":\"ANSWERED\"}");
        TimeUnit.MILLISECONDS.sleep(700);
        return new double[] {seen - pressed, seen - answered};
    }

    private static HttpLine.Answer post(HttpLine line, Yard.Desk desk, String action, String body) throws Exception {
        HttpLine.Answer answer =
                line.post("/api/desk/" + action, desk.agentToken(), UUID.randomUUID().toString(), body);
        if (answer.status() != 200) {
            throw new IllegalStateException(action + ": " + answer.status() + " " + answer.body());
        }
        return answer;
    }
}
