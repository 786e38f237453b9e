package fr.parvis.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the live board, a counter's page, the wall and a visitor's phone wait for what they show while a hall is full, one after
 * the other. Started by {@code ./parvis bench hall}.
 */
public final class FullHall {
    private static final int WAITING = 1000;
    private static final int COUNTERS = 8;
    private static final int WARM = 50;
    private static final Pattern LINK = Pattern.compile("\"link\":\"([^\"]+)\"");

    private final URI address;
    private final int looks;
    private final HttpClient staff = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private FullHall(int port, int looks) {
        this.address = URI.create("http://127.0.0.1:" + port);
        this.looks = looks;
    }

    /** Arguments: HTTP port, database address, user, password, a password for the agents, how often each page is asked for. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        int port = Integer.parseInt(arguments[0]);
        try (Yard yard = new Yard(arguments[1], arguments[2], arguments[3])) {
            yard.lay(1, COUNTERS);
            Yard.Site site = yard.sites.get(0);
            List<String> logins = yard.withPassword(arguments[4]);
            yard.letEverybodySeeTheBoard();
            String wall = yard.wall(site);
            yard.layWaiting(site, WAITING);
            FullHall hall = new FullHall(port, Integer.parseInt(arguments[5]));
            try (HttpLine line = new HttpLine("127.0.0.1", port)) {
                hall.signIn(logins.get(0), arguments[4]);
                for (Yard.Desk desk : site.desks()) {
                    post(line, "open", desk, "{\"counter\":" + desk.counter() + "}");
                    post(line, "next", desk, "{}");
                }
                Matcher link = LINK.matcher(line.post(
                                "/api/kiosk/tickets",
                                site.kioskToken(),
                                UUID.randomUUID().toString(),
                                "{\"motif\":" + site.motif() + ",\"language\":\"fr\"}")
                        .body());
                if (!link.find()) {
                    throw new IllegalStateException("No ticket.");
                }
                System.out.printf("%,d wait, %d counters%n", WAITING, COUNTERS);
                hall.look("live board", () -> hall.page("/staff/board.xhtml", "data-page-is=\"board\""));
                hall.look("counter", () -> hall.page("/staff/counter.xhtml", "data-page-is=\"counter\""));
                hall.look("wall", () -> line.get("/api/wall", wall).status() == 200);
                String phone = "/api/tickets/" + link.group(1);
                hall.look("phone", () -> line.get(phone, "none").status() == 200);
            }
        }
    }

    @FunctionalInterface
    private interface Look {
        boolean look() throws Exception;
    }

    private void look(String name, Look look) throws Exception {
        double[] millis = new double[looks];
        for (int each = -Math.min(WARM, looks); each < looks; each++) {
            long begin = System.nanoTime();
            if (!look.look()) {
                throw new IllegalStateException("Another answer than expected: " + name);
            }
            if (each >= 0) {
                millis[each] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                "%-12s p50 %7.1f ms   p99 %7.1f ms   longest %7.1f ms%n",
                name, millis[looks / 2], millis[Math.min(looks - 1, looks * 99 / 100)], millis[looks - 1]);
    }

    private void signIn(String login, String password) throws IOException, InterruptedException {
        String form = "login=" + encoded(login) + "&password=" + encoded(password);
        HttpResponse<String> answer = staff.send(
                HttpRequest.newBuilder(address.resolve("/staff/sign-in"))
                        .header("Origin", address.toString())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("Not let in: " + answer.statusCode());
        }
    }

    private boolean page(String path, String sign) throws IOException, InterruptedException {
        return staff.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString())
                .body()
                .contains(sign);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void post(HttpLine line, String action, Yard.Desk desk, String body) throws IOException {
        HttpLine.Answer answer =
                line.post("/api/desk/" + action, desk.agentToken(), UUID.randomUUID().toString(), body);
        if (answer.status() != 200) {
            throw new IllegalStateException(action + ": " + answer.status() + " " + answer.body());
        }
    }
}
