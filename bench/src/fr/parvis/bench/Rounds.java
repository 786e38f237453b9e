package fr.parvis.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Two builds measured in turn on one machine, figure by figure and round by round, since the speed of a shared machine wanders: the
 * ratios of one round count. Started by {@code ./parvis bench rounds}.
 */
public final class Rounds {
    private static final int SITES = 20;
    private static final int DESKS = 8;
    private static final int CLIENTS = 8;

    private final List<Build> builds = new ArrayList<>();
    private final Map<String, double[][]> figures = new LinkedHashMap<>();
    private final double seconds;
    private final int rounds;
    private Ceiling ceiling;

    private Rounds(double seconds, int rounds) {
        this.seconds = seconds;
        this.rounds = rounds;
    }

    /** One reception that runs. */
    private record Build(String name, int port, Yard yard) {}

    /** One figure of one build. */
    private interface Figure {
        double of(Build build) throws Exception;
    }

    /**
     * Arguments: seconds of warm-up, seconds of each measure, rounds, folder of scripts; then for each build its name, HTTP port,
     * database address, user and password.
     */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Rounds rounds = new Rounds(Double.parseDouble(arguments[1]), Integer.parseInt(arguments[2]));
        for (int at = 4; at < arguments.length; at += 5) {
            Yard yard = new Yard(arguments[at + 2], arguments[at + 3], arguments[at + 4]);
            yard.lay(SITES, DESKS);
            rounds.builds.add(new Build(arguments[at], Integer.parseInt(arguments[at + 1]), yard));
            if (Ceiling.installed()) {
                rounds.ceiling = new Ceiling(Path.of(arguments[3]), arguments[at + 2], arguments[at + 3], arguments[at + 4]);
            }
        }
        rounds.warmUp(Double.parseDouble(arguments[0]));
        rounds.run();
        rounds.tell();
    }

    private void warmUp(double length) throws Exception {
        for (Build build : builds) {
            Load.full(CLIENTS, length * 0.4, number -> kiosk(build, number, SITES));
            build.yard.clearQueues();
            Load.full(CLIENTS, length * 0.3, number -> visit(build, number, true));
            fill(build, 30);
            Load.full(CLIENTS, length * 0.3, number -> desk(build, number));
        }
    }

    private void run() throws Exception {
        for (int round = 0; round < rounds; round++) {
            each(round, "check-ins/s, 20 sites, 8 clients", build -> checkIns(build, SITES));
            each(round, "check-ins/s, one site, 8 clients", build -> checkIns(build, 1));
            each(round, "check-in p99 ms at 200/s, 20 sites", build -> {
                build.yard.clearQueues();
                return Load.paced(CLIENTS, seconds, 200, number -> kiosk(build, number, SITES)).p99();
            });
            each(round, "visits/s, one site, 8 clients", build -> visits(build, CLIENTS));
            each(round, "visits/s, one site, 1 client", build -> visits(build, 1));
            each(round, "next + put back/s, 30 waiting, 20 sites", build -> {
                fill(build, 30);
                return Load.full(CLIENTS, seconds, number -> desk(build, number)).perSecond();
            });
            each(round, "serving off 1,000 waiting, visitors/s", build -> {
                build.yard.clearQueues();
                build.yard.layWaiting(build.yard.sites.get(0), 1000);
                return Load.full(CLIENTS, Math.min(seconds, 6), number -> visit(build, number, false)).perSecond();
            });
            each(round, "next p50 ms, 30 waiting, 1 client", build -> next(build, 30));
            each(round, "next p50 ms, 5,000 waiting, 1 client", build -> next(build, 5000));
            if (ceiling != null) {
                Yard yard = builds.get(builds.size() - 1).yard;
                yard.layCeiling(ceiling.script("lay-ceiling.sql"));
                note(round, "ceiling: check-ins/s, 20 sites", builds.size() - 1,
                        ceiling.perSecond("checkin.sql", CLIENTS, (int) Math.max(1, seconds), Map.of("sites", (long) SITES)));
                note(round, "ceiling: check-ins/s, one site", builds.size() - 1,
                        ceiling.perSecond("checkin.sql", CLIENTS, (int) Math.max(1, seconds), Map.of("sites", 1L)));
            }
        }
    }

    /** Every other round the other build comes first. */
    private void each(int round, String name, Figure figure) throws Exception {
        for (int turn = 0; turn < builds.size(); turn++) {
            int at = (turn + round) % builds.size();
            note(round, name, at, figure.of(builds.get(at)));
        }
    }

    private void note(int round, String name, int build, double value) {
        figures.computeIfAbsent(name, none -> {
            double[][] empty = new double[builds.size()][rounds];
            for (double[] row : empty) {
                Arrays.fill(row, Double.NaN);
            }
            return empty;
        })[build][round] = value;
        System.out.printf("round %d  %-42s %-8s %10.2f%n", round + 1, name, builds.get(build).name, value);
    }

    private double checkIns(Build build, int sites) throws Exception {
        build.yard.clearQueues();
        return Load.full(CLIENTS, seconds, number -> kiosk(build, number, sites)).perSecond();
    }

    private double visits(Build build, int clients) throws Exception {
        build.yard.clearQueues();
        return Load.full(clients, seconds, number -> visit(build, number, true)).perSecond();
    }

    private double next(Build build, int waiting) throws Exception {
        build.yard.clearQueues();
        Yard.Site site = build.yard.sites.get(0);
        build.yard.layWaiting(site, waiting);
        try (HttpLine line = new HttpLine("127.0.0.1", build.port)) {
            return PressCost.next(line, site, seconds);
        }
    }

    private void fill(Build build, int waiting) throws Exception {
        build.yard.clearQueues();
        for (Yard.Site site : build.yard.sites) {
            build.yard.layWaiting(site, waiting);
        }
    }

    private void tell() {
        System.out.printf("%n%-42s", "median (least - most)");
        builds.forEach(build -> System.out.printf(" %26s", build.name));
        System.out.printf(" %s%n", builds.size() > 1 ? "median of the ratios of a round" : "");
        figures.forEach((name, values) -> {
            System.out.printf("%-42s", name);
            for (double[] row : values) {
                System.out.printf(" %26s", told(row));
            }
            if (values.length > 1 && !Double.isNaN(values[0][0])) {
                double[] ratios = new double[rounds];
                Arrays.setAll(ratios, round -> values[values.length - 1][round] / values[0][round]);
                System.out.printf(" %26s", told(ratios));
            }
            System.out.println();
        });
        ratio("check-ins, 20 sites / ceiling", "check-ins/s, 20 sites, 8 clients", "ceiling: check-ins/s, 20 sites");
        ratio("check-ins, one site / ceiling", "check-ins/s, one site, 8 clients", "ceiling: check-ins/s, one site");
        ratio("next with 5,000 / with 30 waiting", "next p50 ms, 5,000 waiting, 1 client", "next p50 ms, 30 waiting, 1 client");
    }

    private void ratio(String name, String over, String under) {
        if (figures.containsKey(over) && figures.containsKey(under)) {
            double[] above = figures.get(over)[builds.size() - 1];
            double[] below = figures.get(under)[builds.size() - 1];
            double[] ratios = new double[rounds];
            Arrays.setAll(ratios, round -> above[round] / below[round]);
            System.out.printf("%-42s %26s%n", name, told(ratios));
        }
    }

    private static String told(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return Double.isNaN(sorted[0])
                ? "-"
                : String.format("%.2f (%.2f - %.2f)", sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    private static Load.Client kiosk(Build build, int number, int sites) throws IOException {
        HttpLine line = new HttpLine("127.0.0.1", build.port);
        int[] turn = {number};
        return new Load.Client() {
            @Override
            public boolean press() throws Exception {
                Yard.Site site = build.yard.sites.get(turn[0]++ % sites);
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

    private static Load.Client visit(Build build, int number, boolean arriving) throws IOException {
        return new VisitClient(new HttpLine("127.0.0.1", build.port), build.yard.sites.get(0), number, arriving);
    }

    private static Load.Client desk(Build build, int number) throws IOException {
        return new DeskClient(new HttpLine("127.0.0.1", build.port), build.yard.sites.get(number % SITES), number / SITES);
    }
}
