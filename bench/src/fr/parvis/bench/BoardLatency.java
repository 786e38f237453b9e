package fr.parvis.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a ticket takes from the kiosk to the eyes of the reception: pressed through HTTP, seen by a real Chromium that has
 * the live board open. The commit lies between the press and its answer, so both are told. Started by {@code bench/board.sh}.
 */
public final class BoardLatency {
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Pattern MOTIF = Pattern.compile("\"motifs\":\\[\\{.*?\"id\":(\\d+)", Pattern.DOTALL);
    private static final Pattern SEQUENCE = Pattern.compile("\"sequence\":(\\d+)");
    private static final String WATCH =
            "(() => { window.seen = {}; const note = () => { const slip = document.querySelector('.slip');"
                    + " if (slip && !(slip.dataset.sequence in seen)) seen[slip.dataset.sequence] = performance.timeOrigin + performance.now(); };"
                    + " new MutationObserver(note).observe(document.body, { childList: true, subtree: true, attributes: true }); note(); return 1; })()";

    private BoardLatency() {}

    /** Arguments: HTTP port, folder for the browser, login, password, enrolment code, presses. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        String home = "http://127.0.0.1:" + arguments[0];
        int presses = Integer.parseInt(arguments[5]);
        try (HttpLine line = new HttpLine("127.0.0.1", Integer.parseInt(arguments[0]));
                Browser browser = Browser.open(Path.of(arguments[1]))) {
            String kiosk = first(TOKEN, line.post("/api/devices/enrol", "none", "", "{\"code\":\"" + arguments[4] + "\"}"));
            String motif = first(MOTIF, line.get("/api/kiosk", kiosk));
            openBoard(browser, home, arguments[2], arguments[3]);
            List<double[]> times = new ArrayList<>();
            for (int press = 0; press < presses + 5; press++) {
                double[] time = press(line, browser, kiosk, motif);
                if (press >= 5) {
                    times.add(time);
                }
            }
            tell("Board shows a new ticket", "from the press", times, 0);
            tell("Board shows a new ticket", "from the answer", times, 1);
        }
    }

    private static void openBoard(Browser browser, String home, String login, String password) throws Exception {
        browser.ask("location.href = '" + home + "/staff/board.xhtml'");
        browser.until("!!document.getElementById('password')");
        browser.ask("document.getElementById('login').value = '" + login + "'; document.getElementById('password').value = '"
                + password + "'; document.getElementById('signIn').submit()");
        browser.until("!document.getElementById('password')");
        browser.ask("location.href = '" + home + "/staff/board.xhtml'");
        browser.until("!!document.querySelector('.slip')");
        TimeUnit.SECONDS.sleep(2);
        browser.ask(WATCH);
    }

    private static double[] press(HttpLine line, Browser browser, String kiosk, String motif) throws Exception {
        double pressed = now();
        HttpLine.Answer answer = line.post(
                "/api/kiosk/tickets", kiosk, UUID.randomUUID().toString(), "{\"motif\":" + motif + ",\"language\":\"fr\"}");
        double answered = now();
        String sequence = first(SEQUENCE, answer);
        browser.until("Object.keys(seen).some((one) => Number(one) >= " + sequence + ")");
        double seen = Double.parseDouble(browser.ask(
                "String(Math.min(...Object.entries(seen).filter(([one]) => Number(one) >= " + sequence + ").map(([, at]) => at)))"));
        TimeUnit.MILLISECONDS.sleep(700);
        return new double[] {seen - pressed, seen - answered};
    }

    /** Milliseconds of the clock that the browser has too. */
    static double now() {
        java.time.Instant now = java.time.Clock.systemUTC().instant();
        return now.getEpochSecond() * 1000.0 + now.getNano() / 1e6;
    }

    static void tell(String what, String from, List<double[]> times, int which) {
        double[] sorted = times.stream().mapToDouble(time -> time[which]).sorted().toArray();
        System.out.printf(
                "%s, %-16s median %4.0f ms, 90 %% %4.0f ms, worst %4.0f ms (%d times)%n",
                what,
                from + ":", sorted[sorted.length / 2], sorted[sorted.length * 9 / 10], sorted[sorted.length - 1], sorted.length);
    }

    static String first(Pattern pattern, HttpLine.Answer answer) {
        Matcher matcher = pattern.matcher(answer.body());
        if (!matcher.find()) {
            throw new IllegalStateException("Unexpected answer " + answer.status() + ": " + answer.body());
        }
        return matcher.group(1);
    }
}
