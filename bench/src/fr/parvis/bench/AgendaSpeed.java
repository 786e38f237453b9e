package fr.parvis.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The agenda of thirty agents who each receive from 9 to 12 and from 14 to 17 on five days a week: how long a kiosk waits for the first free
 * times over sixty days while a share of them is taken, and what becomes of 200 bookings a second. Started by {@code ./parvis bench agenda}.
 */
public final class AgendaSpeed {
    private static final int AGENTS = 30;
    private static final int DAYS = 60;
    private static final int WARM = 60;
    private static final int CLIENTS = 16;
    private static final int A_SECOND = 200;

    private final int port;
    private final Yard yard;
    private final Yard.Site site;

    private AgendaSpeed(int port, Yard yard) {
        this.port = port;
        this.yard = yard;
        this.site = yard.sites.get(0);
    }

    /** Arguments: HTTP port, database address, user, password, how often free times are asked for, seconds of booking. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (Yard yard = new Yard(arguments[1], arguments[2], arguments[3])) {
            yard.lay(1, AGENTS);
            yard.layOffers(yard.sites.get(0));
            AgendaSpeed agenda = new AgendaSpeed(Integer.parseInt(arguments[0]), yard);
            int looks = Integer.parseInt(arguments[4]);
            agenda.look("empty agenda", looks);
            agenda.book(Double.parseDouble(arguments[5]));
            yard.takeTime(yard.sites.get(0), DAYS, 0.9);
            agenda.look("nine in ten taken", looks);
            yard.takeTime(yard.sites.get(0), DAYS, 1);
            agenda.look("all taken", looks);
        }
    }

    private void look(String name, int looks) throws IOException {
        double[] millis = new double[looks];
        try (HttpLine line = new HttpLine("127.0.0.1", port)) {
            for (int each = -Math.min(WARM, looks); each < looks; each++) {
                long begin = System.nanoTime();
                int status = line.get("/api/kiosk/motifs/" + site.motif() + "/slots", site.kioskToken())
                        .status();
                if (status != 200) {
                    throw new IllegalStateException("Free times: " + status);
                }
                if (each >= 0) {
                    millis[each] = (System.nanoTime() - begin) / 1e6;
                }
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                "free times, %-18s p50 %7.1f ms   p99 %7.1f ms   longest %7.1f ms%n",
                name, millis[looks / 2], millis[Math.min(looks - 1, looks * 99 / 100)], millis[looks - 1]);
    }

    private void book(double seconds) throws Exception {
        List<Instant> times = yard.slots(DAYS);
        AtomicLong booked = new AtomicLong();
        AtomicLong taken = new AtomicLong();
        Load.Result result = Load.paced(CLIENTS, seconds, A_SECOND, client -> {
            HttpLine line = new HttpLine("127.0.0.1", port);
            return new Load.Client() {
                @Override
                public boolean press() throws IOException {
                    Instant time = times.get(ThreadLocalRandom.current().nextInt(times.size() / 4));
                    int status = line.post(
                                    "/api/kiosk/appointments",
                                    site.kioskToken(),
                                    UUID.randomUUID().toString(),
                                    "{\"motif\":" + site.motif() + ",\"startsAt\":\"" + time + "\",\"language\":\"fr\"}")
                            .status();
                    (status == 200 ? booked : taken).addAndGet(status == 200 || status == 409 ? 1 : 0);
                    return status == 200 || status == 409;
                }

                @Override
                public void close() throws IOException {
                    line.close();
                }
            };
        });
        System.out.printf(
                "bookings, %d asked a second: %.0f answered a second, p50 %.1f ms, p99 %.1f ms; %d booked, %d told that it is taken, %d others%n",
                A_SECOND, result.perSecond(), result.p50(), result.p99(), booked.get(), taken.get(), result.bad());
        check(booked.get());
    }

    private void check(long booked) throws SQLException {
        long kept = yard.count("select count(*) from appointment where site_id = ?", site.id());
        long overlaps = yard.count(
                "select count(*) from time_block a join time_block b on a.id < b.id and a.agent_id = b.agent_id"
                        + " and a.starts_at < b.ends_at and b.starts_at < a.ends_at where a.site_id = ?",
                site.id());
        System.out.printf("kept: %d appointments for %d that were told, %d overlaps%n", kept, booked, overlaps);
        if (kept != booked || overlaps > 0) {
            throw new IllegalStateException("Told and kept differ.");
        }
    }
}
