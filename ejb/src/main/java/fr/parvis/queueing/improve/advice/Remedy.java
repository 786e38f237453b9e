package fr.parvis.queueing.improve.advice;

import fr.parvis.queueing.forecast.Outlook;
import fr.parvis.queueing.forecast.Outlook.Presence;
import fr.parvis.queueing.forecast.Present;
import fr.parvis.queueing.room.Language;
import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.queueing.rule.DeskSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Something reception may do about a queue; applied to the present it gives the present as it would be. */
public sealed interface Remedy {

    Present appliedTo(Present present);

    /** Open a motif at a counter whose agent can do it. */
    record OpenMotif(long counterId, long motifId) implements Remedy {

        @Override
        public Present appliedTo(Present present) {
            List<OpenCounter> counters = present.desk().counters().stream()
                    .map(counter -> counter.id() == counterId ? opened(counter) : counter)
                    .toList();
            return with(present, counters, present.outlook().presences());
        }

        private OpenCounter opened(OpenCounter counter) {
            Set<Long> motifs = new HashSet<>(counter.motifIds());
            motifs.add(motifId);
            return new OpenCounter(counter.id(), counter.agentId(), motifs, counter.languages(), counter.idleSince());
        }
    }

    /** Take the break that begins then later, or earlier when negative. */
    record MoveBreak(long counterId, Instant breakStart, Duration later) implements Remedy {

        @Override
        public Present appliedTo(Present present) {
            List<Presence> all = present.outlook().presences();
            Instant back = all.stream()
                    .filter(presence -> presence.counterId() == counterId
                            && !presence.from().isBefore(breakStart))
                    .map(Presence::from)
                    .min(Instant::compareTo)
                    .orElse(null);
            List<Presence> moved = all.stream()
                    .map(presence -> presence.counterId() == counterId ? moved(presence, back) : presence)
                    .toList();
            return with(present, present.desk().counters(), moved);
        }

        private Presence moved(Presence presence, Instant back) {
            Instant from = presence.from().equals(back) ? back.plus(later) : presence.from();
            Instant until = presence.until().equals(breakStart) ? breakStart.plus(later) : presence.until();
            return new Presence(counterId, from, until, presence.drains());
        }
    }

    /**
     * Call somebody to a counter that is closed, within five minutes and for a while. When the counter is planned for
     * later, the colleague has it instead for that while.
     */
    record CallColleague(long counterId, long agentId, Set<Long> motifIds, Set<Language> languages, Duration stay)
            implements Remedy {

        private static final Duration COMING = Duration.ofMillis(AdviceConstant.COMING.millis());

        public CallColleague {
            motifIds = Set.copyOf(motifIds);
            languages = Set.copyOf(languages);
        }

        @Override
        public Present appliedTo(Present present) {
            Instant from = present.desk().now().plus(COMING);
            Instant until = from.plus(stay);
            List<OpenCounter> counters = new ArrayList<>(present.desk().counters());
            counters.removeIf(counter -> counter.id() == counterId);
            counters.add(new OpenCounter(
                    counterId, agentId, motifIds, languages, present.desk().now()));
            List<Presence> presences = new ArrayList<>(present.outlook().presences());
            presences.removeIf(planned -> planned.counterId() == counterId
                    && planned.from().isBefore(until)
                    && planned.until().isAfter(from));
            presences.add(new Presence(counterId, from, until, false));
            return with(present, counters, presences);
        }
    }

    private static Present with(Present present, List<OpenCounter> counters, List<Presence> presences) {
        DeskSnapshot desk = present.desk();
        Outlook outlook = present.outlook();
        return new Present(
                new DeskSnapshot(desk.now(), desk.waiting(), counters, desk.motifs(), desk.settings()),
                present.inProgress(),
                new Outlook(presences, outlook.booked(), outlook.walkIns(), outlook.habits()));
    }
}
