package fr.parvis.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Check-ins and calls a second through HTTP, with 1, 8 and 32 clients, on one site and spread over twenty, beside what
 * PostgreSQL alone does with the same statements in the same run. Started by {@code ./parvis bench}.
 */
public final class Bench {
    private static final int SITES = 20;

    private final String host;
    private final int port;
    private final Yard yard;
    private final Ceiling ceiling;
    private final double seconds;

    private Bench(String host, int port, Yard yard, Ceiling ceiling, double seconds) {
        this.host = host;
        this.port = port;
        this.yard = yard;
        this.ceiling = ceiling;
        this.seconds = seconds;
    }

    /** Arguments: HTTP port, database address, user, password, folder of scripts, warm-up s, measuring s, past visits. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Path scripts = Path.of(arguments[4]);
        Ceiling.requireScripts(scripts);
        Ceiling ceiling = Ceiling.installed() ? new Ceiling(scripts, arguments[1], arguments[2], arguments[3]) : null;
        try (Yard yard = new Yard(arguments[1], arguments[2], arguments[3])) {
            yard.lay(SITES, 4);
            Bench bench = new Bench(
                    "127.0.0.1", Integer.parseInt(arguments[0]), yard, ceiling, Double.parseDouble(arguments[6]));
            bench.warmUp(Double.parseDouble(arguments[5]));
            double empty = bench.measure();
            long visits = Long.parseLong(arguments[7]);
            if (visits > 0) {
                System.out.printf("%nLaying %,d past visits ...%n", visits);
                yard.layHistory(visits);
                double full = bench.measure();
                System.out.printf(
                        "%nCost of a check-in with %,d past visits: %.2f x the one without (20 sites, 8 clients)%n",
                        visits, empty / full);
            }
        }
    }

    private void warmUp(double length) throws Exception {
        System.out.printf("Warming up for %.0f s, 8 clients, %d sites%n", length, SITES);
        Load.full(8, length * 0.7, number -> kiosk(number, SITES));
        Load.full(8, length * 0.3, number -> desk(number, SITES));
    }

    private double measure() throws Exception {
        if (ceiling == null) {
            System.out.println("pgbench is not installed (apt-get install postgresql-contrib): no ceiling, no ratio.");
        }
        System.out.printf("%n%-34s %9s %9s %6s %8s %8s%n", "", "Parvis/s", "ceiling/s", "ratio", "p50 ms", "p99 ms");
        double spread = 0;
        for (int sites : new int[] {1, SITES}) {
            for (int clients : new int[] {1, 8, 32}) {
                Load.Result result = Load.full(clients, seconds, number -> kiosk(number, sites));
                print("check-in, %2d site(s), %2d clients", sites, clients, result, ceiling("checkin.sql", sites, clients));
                spread = sites == SITES && clients == 8 ? result.perSecond() : spread;
            }
        }
        clearQueues();
        for (int sites : new int[] {1, SITES}) {
            for (int clients : new int[] {1, 8, 32}) {
                if (clients > sites * 4) {
                    continue;
                }
                fill(sites);
                Load.Result result = Load.full(clients, seconds, number -> desk(number, sites));
                print("call-next, %2d site(s), %2d clients", sites, clients, result, ceiling("call.sql", sites, clients));
            }
        }
        Load.Result paced = Load.paced(8, seconds, 200, number -> kiosk(number, SITES));
        System.out.printf(
                "check-in at 200/s, %d sites: %.0f/s, p50 %.1f ms, p99 %.1f ms%n",
                SITES, paced.perSecond(), paced.p50(), paced.p99());
        clearQueues();
        return spread;
    }

    private void clearQueues() throws Exception {
        yard.clearQueues();
    }

    private void fill(int sites) throws Exception {
        yard.clearQueues();
        for (int number = 0; number < sites; number++) {
            try (Load.Client client = kiosk(number, sites)) {
                for (int visitor = 0; visitor < 30; visitor++) {
                    client.press();
                }
            }
        }
    }

    private double ceiling(String script, int sites, int clients) throws Exception {
        if (ceiling == null) {
            return Double.NaN;
        }
        yard.layCeiling(ceiling.script("lay-ceiling.sql"));
        return ceiling.perSecond(script, clients, (int) Math.max(1, seconds), Map.of("sites", (long) sites));
    }

    private static void print(String format, int sites, int clients, Load.Result result, double ceiling) {
        System.out.printf(
                "%-34s %9.0f %9.0f %6.2f %8.2f %8.2f%s%n",
                format.formatted(sites, clients),
                result.perSecond(),
                ceiling,
                result.perSecond() / ceiling,
                result.p50(),
                result.p99(),
                result.bad() > 0 ? "   other answers: " + result.bad() : "");
    }

    private Load.Client kiosk(int number, int sites) throws Exception {
        HttpLine line = new HttpLine(host, port);
        List<Yard.Site> mine = new ArrayList<>(yard.sites.subList(0, sites));
        int[] turn = {number};
        return new Load.Client() {
            @Override
            public boolean press() throws Exception {
                Yard.Site site = mine.get(turn[0]++ % mine.size());
                String body = "{\"motif\":" + site.motif() + ",\"language\":\"fr\"}";
                return line.post("/api/kiosk/tickets", site.kioskToken(), UUID.randomUUID().toString(), body)
                                .status()
                        == 201;
            }

            @Override
            public void close() throws IOException {
                line.close();
            }
        };
    }

    /** An agent who calls, starts, and brings the visitor back to the end of the queue: one call a press, for ever. */
    private Load.Client desk(int number, int sites) throws Exception {
        return new DeskClient(new HttpLine(host, port), yard.sites.get(number % sites), number / sites % 4);
    }
}
