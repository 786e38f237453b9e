import fr.parvis.queueing.forecast.Outlook;
import fr.parvis.queueing.forecast.Present;
import fr.parvis.queueing.forecast.ServiceInProgress;
import fr.parvis.queueing.forecast.WaitForecast;
import fr.parvis.queueing.forecast.hour.HourForecast;
import fr.parvis.queueing.improve.advice.AdviceSearch;
import fr.parvis.queueing.improve.advice.PossibleRemedies;
import fr.parvis.queueing.room.MotifLoad;
import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitingTicket;
import fr.parvis.queueing.rule.CallRule;
import fr.parvis.queueing.rule.DeskSnapshot;
import fr.parvis.queueing.rule.RuleSettings;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Times the choice of the next visitor and the refresh of every estimate: 20 counters, 100 waiting, 12 motifs. */
final class QueueSpeed {

    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    private static final int MOTIFS = 12;

    private final Random random = new Random(4);

    private QueueSpeed() {}

    public static void main(String[] words) {
        Present present = new QueueSpeed().present();
        CallRule rule = new CallRule();
        int[] counter = {0};
        time("choose the next visitor", 15_000, 5_000, () -> rule.next(present.desk(), 1 + counter[0]++ % 20));
        WaitForecast forecast = new WaitForecast();
        time("refresh every estimate", 30, 100, () -> {
            forecast.spreads(present);
            forecast.newcomers(present);
        });
        HourForecast hour = new HourForecast();
        time("forecast the next hour", 20, 50, () -> hour.of(present));
        AdviceSearch search = new AdviceSearch();
        PossibleRemedies possible = possible();
        time("search for advice among 12 remedies", 3, 10, () -> search.of(present, possible));
    }

    /** Prints elapsed time, and processor time, which a busy machine does not lengthen. */
    private static void time(String what, int warm, int count, Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] spent = new long[count];
        long[] processor = new long[count];
        for (int turn = -warm; turn < count; turn++) {
            long start = System.nanoTime();
            long busy = threads.getCurrentThreadCpuTime();
            work.run();
            if (turn >= 0) {
                spent[turn] = System.nanoTime() - start;
                processor[turn] = threads.getCurrentThreadCpuTime() - busy;
            }
        }
        System.out.printf(
                "%s: median %.2f ms, p99 %.2f ms (processor %.2f, %.2f)%n",
                what, at(spent, 0.5), at(spent, 0.99), at(processor, 0.5), at(processor, 0.99));
    }

    private static double at(long[] times, double share) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * sorted.length)] / 1e6;
    }

    private Present present() {
        List<MotifLoad> motifs = new ArrayList<>();
        List<Outlook.Flow> flows = new ArrayList<>();
        for (int motif = 1; motif <= MOTIFS; motif++) {
            motifs.add(new MotifLoad(motif, Duration.ofSeconds(270 + random.nextInt(1_000)), 1 + random.nextInt(10)));
            flows.add(new Outlook.Flow(motif, VisitorClass.WALK_IN, NOW, NOW.plusSeconds(14_400), 20));
        }
        List<OpenCounter> counters = new ArrayList<>();
        List<ServiceInProgress> serving = new ArrayList<>();
        for (int counter = 1; counter <= 20; counter++) {
            Set<Long> skills = new HashSet<>(Set.of(1L + counter % MOTIFS));
            while (skills.size() < 3) {
                skills.add(motif());
            }
            counters.add(new OpenCounter(counter, counter, skills, Set.of(), null));
            serving.add(new ServiceInProgress(counter, 1 + counter % MOTIFS, NOW.minusSeconds(random.nextInt(600))));
        }
        List<WaitingTicket> waiting = new ArrayList<>();
        for (int ticket = 1; ticket <= 100; ticket++) {
            waiting.add(ticket(ticket));
        }
        DeskSnapshot desk = new DeskSnapshot(NOW, waiting, counters, motifs, RuleSettings.standard());
        return new Present(desk, serving, new Outlook(List.of(), List.of(), flows, Outlook.Habits.usual()));
    }

    /** Twelve motifs that could be opened, each at another counter. */
    private static PossibleRemedies possible() {
        Map<Long, Set<Long>> openable = new HashMap<>();
        for (long counter = 1; counter <= MOTIFS; counter++) {
            openable.put(counter, Set.of(1 + (counter + 5) % MOTIFS));
        }
        return new PossibleRemedies(openable, List.of());
    }

    private long motif() {
        return 1L + random.nextInt(MOTIFS);
    }

    private WaitingTicket ticket(int id) {
        Instant arrival = NOW.minusSeconds(random.nextInt(2_400));
        int sort = random.nextInt(10);
        if (sort < 3) {
            return WaitingTicket.booked(id, motif(), arrival, NOW.plusSeconds(random.nextInt(1_800) - 1_200));
        }
        return WaitingTicket.arrived(id, motif(), sort < 5 ? VisitorClass.PRIORITY : VisitorClass.WALK_IN, arrival);
    }
}
