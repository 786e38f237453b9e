package fr.parvis.queueing.rule;

import fr.parvis.queueing.room.Language;
import fr.parvis.queueing.room.MotifLoad;
import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.RoomState;
import fr.parvis.queueing.room.Skills;
import fr.parvis.queueing.room.WaitingTicket;
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
 * <p>Counters and motifs are numbered by identity, so the same desk always gives the same room. Motifs nobody gave a
 * load for take the average of the others, or ten minutes.
 */
public final class IndexedDesk {

    private final DeskSnapshot desk;
    private final List<OpenCounter> counters;
    private final Map<Long, Integer> motifs = new HashMap<>();
    private final List<Long> motifIds = new ArrayList<>();
    private final List<Language> languages;
    private final Skills skills;

    public IndexedDesk(DeskSnapshot desk) {
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
                .orElse((double) RuleConstant.UNKNOWN_SERVICE.millis());
    }

    /** Everybody waiting and every counter on duty, at the instant of the desk. */
    public RoomState room() {
        RoomState room = new RoomState(skills);
        for (int counter = 0; counter < counters.size(); counter++) {
            room.duty(counter, true);
            Instant idle = counters.get(counter).idleSince();
            if (idle != null) {
                room.free(counter, idle.toEpochMilli());
            }
        }
        visits().forEach(room::join);
        return room;
    }

    public Skills skills() {
        return skills;
    }

    /** Everybody waiting, as the room knows them. */
    public List<QueuedVisit> visits() {
        List<QueuedVisit> visits = new ArrayList<>();
        desk.waiting().forEach(ticket -> visits.add(visit(ticket)));
        return visits;
    }

    private QueuedVisit visit(WaitingTicket ticket) {
        return QueuedVisit.waiting(
                        ticket.id(),
                        motifs.get(ticket.motifId()),
                        desk.settings().servedAs(ticket),
                        ticket.arrival().toEpochMilli(),
                        ticket.reference().toEpochMilli())
                .with(new QueuedVisit.Wishes(
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

    /** Number of the counter in the room, -1 when it is not on duty. */
    public int counter(long counterId) {
        for (int counter = 0; counter < counters.size(); counter++) {
            if (counters.get(counter).id() == counterId) {
                return counter;
            }
        }
        return -1;
    }

    /** Number of the motif in the room, -1 when nobody knows it. */
    public int motif(long motifId) {
        return motifs.getOrDefault(motifId, -1);
    }

    /** Identity of the motif with that number in the room. */
    public long motifId(int motif) {
        return motifIds.get(motif);
    }
}
