package fr.parvis.queueing;

import fr.parvis.queueing.floor.Floor;
import fr.parvis.queueing.floor.Scales;
import fr.parvis.queueing.floor.Skills;
import fr.parvis.queueing.floor.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The desk laid out as arrays, and the numbering between identities and places: what the rule and the forecast start
 * from.
 *
 * <p>Counters and motifs are numbered by identity, so the same desk always gives the same floor. Motifs nobody gave a
 * load for take the average of the others, or ten minutes.
 */
public final class DeskFloor {

    private static final Duration UNKNOWN_SERVICE = Duration.ofMinutes(10);

    private final Desk desk;
    private final List<OpenCounter> counters;
    private final Map<Long, Integer> motifs = new HashMap<>();
    private final List<Long> motifIds = new ArrayList<>();
    private final List<Language> languages;
    private final Skills skills;

    public DeskFloor(Desk desk) {
        this.desk = desk;
        this.counters = desk.counters().stream()
                .sorted(Comparator.comparingLong(OpenCounter::id))
                .toList();
        desk.motifs().stream().map(MotifLoad::motifId).sorted().forEach(this::number);
        desk.waiting().stream().map(WaitingTicket::motifId).sorted().forEach(this::number);
        counters.stream()
                .flatMap(counter -> counter.motifIds().stream())
                .sorted()
                .forEach(this::number);
        this.languages = desk.waiting().stream()
                .map(WaitingTicket::language)
                .filter(language -> language != null)
                .distinct()
                .sorted()
                .toList();
        this.skills = table();
    }

    private void number(long motifId) {
        if (motifs.putIfAbsent(motifId, motifs.size()) == null) {
            motifIds.add(motifId);
        }
    }

    private Skills table() {
        double[] mean = new double[motifs.size()];
        double[] share = new double[motifs.size()];
        Arrays.fill(mean, average());
        desk.motifs().forEach(load -> {
            mean[motifs.get(load.motifId())] = load.meanService().toMillis();
            share[motifs.get(load.motifId())] = load.share();
        });
        boolean[][] able = new boolean[counters.size()][motifs.size()];
        boolean[][] speaks = new boolean[counters.size()][languages.size()];
        for (int counter = 0; counter < counters.size(); counter++) {
            for (long motif : counters.get(counter).motifIds()) {
                able[counter][motifs.get(motif)] = true;
            }
            for (int language = 0; language < languages.size(); language++) {
                speaks[counter][language] = counters.get(counter).languages().contains(languages.get(language));
            }
        }
        return new Skills(able, speaks, mean, share);
    }

    private double average() {
        return desk.motifs().stream()
                .mapToLong(load -> load.meanService().toMillis())
                .average()
                .orElse((double) UNKNOWN_SERVICE.toMillis());
    }

    /** Everybody waiting and every counter on duty, at the instant of the desk. */
    public Floor floor() {
        Floor floor = new Floor(skills);
        for (int counter = 0; counter < counters.size(); counter++) {
            floor.duty(counter, true);
            Instant idle = counters.get(counter).idleSince();
            if (idle != null) {
                floor.free(counter, idle.toEpochMilli());
            }
        }
        visits().forEach(floor::join);
        return floor;
    }

    public Skills skills() {
        return skills;
    }

    /** Everybody waiting, as the floor knows them. */
    public List<Visit> visits() {
        List<Visit> visits = new ArrayList<>();
        desk.waiting().forEach(ticket -> visits.add(visit(ticket)));
        return visits;
    }

    private Visit visit(WaitingTicket ticket) {
        return Visit.waiting(
                        ticket.id(),
                        motifs.get(ticket.motifId()),
                        desk.settings().kind(ticket).rank(),
                        ticket.arrival().toEpochMilli(),
                        ticket.reference().toEpochMilli())
                .with(new Visit.Wishes(
                        ticket.language() == null ? -1 : languages.indexOf(ticket.language()),
                        keptCounter(ticket),
                        ticket.notBefore() == null
                                ? Long.MIN_VALUE
                                : ticket.notBefore().toEpochMilli()));
    }

    private int keptCounter(WaitingTicket ticket) {
        for (int counter = 0; ticket.keptForAgentId() != null && counter < counters.size(); counter++) {
            OpenCounter candidate = counters.get(counter);
            if (candidate.agentId() == ticket.keptForAgentId()
                    && candidate.motifIds().contains(ticket.motifId())) {
                return counter;
            }
        }
        return -1;
    }

    /** Number of the counter on the floor, -1 when it is not on duty. */
    public int counter(long counterId) {
        for (int counter = 0; counter < counters.size(); counter++) {
            if (counters.get(counter).id() == counterId) {
                return counter;
            }
        }
        return -1;
    }

    /** Number of the motif on the floor, -1 when nobody knows it. */
    public int motif(long motifId) {
        return motifs.getOrDefault(motifId, -1);
    }

    /** Identity of the motif with that number on the floor. */
    public long motifId(int motif) {
        return motifIds.get(motif);
    }

    /** The numbers the rule weighs with. */
    public Scales scales() {
        return scales(desk.settings());
    }

    public static Scales scales(RuleSettings settings) {
        List<Scales.Level> levels = Arrays.stream(VisitorClass.values())
                .map(settings::of)
                .map(expectation -> new Scales.Level(
                        expectation.target().toMillis(), expectation.weight(), expectation.headStart()))
                .toList();
        RuleSettings.Tuning tuning = settings.tuning();
        return new Scales(
                levels,
                settings.ceiling().toMillis(),
                settings.earlyTolerance().toMillis(),
                new Scales.Exponents(
                        new Scales.Late(
                                tuning.late().left(),
                                tuning.late().classes(),
                                tuning.late().theta()),
                        tuning.theta(),
                        tuning.gamma(),
                        tuning.languagePreference()));
    }
}
