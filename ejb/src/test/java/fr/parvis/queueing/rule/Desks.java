package fr.parvis.queueing.rule;

import fr.parvis.queueing.room.Language;
import fr.parvis.queueing.room.MotifLoad;
import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitingTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Desks to try the rule on: told by hand, or drawn from a seed. */
public final class Desks {

    static final Instant TEN = Instant.parse("2026-03-03T09:00:00Z");
    static final long SHORT = 1;
    static final long LONG = 2;

    private final List<WaitingTicket> waiting = new ArrayList<>();
    private final List<OpenCounter> counters = new ArrayList<>();
    private List<MotifLoad> motifs =
            List.of(new MotifLoad(SHORT, Duration.ofMinutes(10), 1), new MotifLoad(LONG, Duration.ofMinutes(10), 1));
    private RuleSettings settings = RuleSettings.standard();

    static Desks at_ten() {
        return new Desks();
    }

    /** The instant some minutes from ten. */
    static Instant ten(int minutes) {
        return TEN.plus(Duration.ofMinutes(minutes));
    }

    Desks free(long id, Long... motifIds) {
        return counter(new OpenCounter(id, 100 + id, Set.of(motifIds), Set.of(), ten(-5)));
    }

    Desks busy(long id, Long... motifIds) {
        return counter(new OpenCounter(id, 100 + id, Set.of(motifIds), Set.of(), null));
    }

    Desks counter(OpenCounter counter) {
        counters.add(counter);
        return this;
    }

    Desks walkIn(long id, long motif, int minutesAgo) {
        return ticket(WaitingTicket.arrived(id, motif, VisitorClass.WALK_IN, ten(-minutesAgo)));
    }

    Desks priority(long id, long motif, int minutesAgo) {
        return ticket(WaitingTicket.arrived(id, motif, VisitorClass.PRIORITY, ten(-minutesAgo)));
    }

    Desks booked(long id, long motif, int arrivedAgo, int appointmentIn) {
        return ticket(WaitingTicket.booked(id, motif, ten(-arrivedAgo), ten(appointmentIn)));
    }

    Desks ticket(WaitingTicket ticket) {
        waiting.add(ticket);
        return this;
    }

    Desks lasting(int shortMinutes, int longMinutes) {
        motifs = List.of(
                new MotifLoad(SHORT, Duration.ofMinutes(shortMinutes), 1),
                new MotifLoad(LONG, Duration.ofMinutes(longMinutes), 1));
        return this;
    }

    Desks ruled(RuleSettings chosen) {
        settings = chosen;
        return this;
    }

    DeskSnapshot desk() {
        return new DeskSnapshot(TEN, waiting, counters, motifs, settings);
    }

    /** Who is called at the counter, null when nobody. */
    Long calledAt(long counter) {
        return new CallRule().next(desk(), counter).map(Choice::ticketId).orElse(null);
    }

    /** A desk drawn from a seed: up to 20 counters, 12 motifs and 100 visitors of every sort. */
    public static DeskSnapshot drawn(long seed) {
        Random random = new Random(seed);
        int motifs = 1 + random.nextInt(12);
        List<MotifLoad> loads = new ArrayList<>();
        for (int motif = 1; motif <= motifs; motif++) {
            loads.add(new MotifLoad(motif, Duration.ofSeconds(120 + random.nextInt(1500)), random.nextInt(10)));
        }
        List<OpenCounter> counters = new ArrayList<>();
        for (int counter = 1; counter <= 1 + random.nextInt(20); counter++) {
            counters.add(drawnCounter(random, counter, motifs));
        }
        List<WaitingTicket> waiting = new ArrayList<>();
        for (int ticket = random.nextInt(100); ticket > 0; ticket--) {
            waiting.add(drawnTicket(random, ticket, motifs));
        }
        RuleSettings settings = RuleSettings.standard().withBalance(random.nextDouble());
        return new DeskSnapshot(TEN, waiting, counters, loads, settings);
    }

    private static OpenCounter drawnCounter(Random random, int id, int motifs) {
        Set<Long> skills = new java.util.HashSet<>();
        for (int skill = random.nextInt(4); skill >= 0; skill--) {
            skills.add(1L + random.nextInt(motifs));
        }
        Set<Language> languages = random.nextInt(3) == 0 ? Set.of(new Language("ar")) : Set.of();
        Instant idle = random.nextBoolean() ? ten(-random.nextInt(20)) : null;
        return new OpenCounter(id, 100 + id, skills, languages, idle);
    }

    private static WaitingTicket drawnTicket(Random random, int id, int motifs) {
        long motif = 1L + random.nextInt(motifs);
        Instant arrival = TEN.minusSeconds(random.nextInt(4_000));
        VisitorClass visitorClass = VisitorClass.values()[random.nextInt(3)];
        WaitingTicket ticket = visitorClass == VisitorClass.APPOINTMENT
                ? WaitingTicket.booked(id, motif, arrival, TEN.plusSeconds(random.nextInt(5_000) - 3_000))
                : WaitingTicket.arrived(id, motif, visitorClass, arrival);
        ticket = random.nextInt(8) == 0 ? ticket.speaking(new Language("ar")) : ticket;
        ticket = random.nextInt(8) == 0 ? ticket.keptFor(101 + random.nextInt(20)) : ticket;
        return random.nextInt(8) == 0 ? ticket.putBack(TEN.plusSeconds(random.nextInt(600) - 300), arrival) : ticket;
    }
}
