package fr.parvis.identity;

import fr.parvis.shared.MachineTime;
import fr.parvis.shared.Row;
import fr.parvis.shared.Settings;
import fr.parvis.shared.secret.Fingerprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The misses of everybody, in the database, so that all nodes agree (ADR 0080). Whoever asks first counts in the same
 * transaction; by the machine's own time, which no played day moves.
 */
@ApplicationScoped
public class GuessBook {
    private static final String COUNT =
            """
            insert into guess_count as known (who, what, about, misses, since, last_at) values (?1, ?2, ?5, 1, ?3, ?3)
            on conflict (who) do update set
              misses = case when known.since <= ?4 then 1 else least(known.misses + 1, 1000000) end,
              since = case when known.since <= ?4 then ?3 else known.since end,
              last_at = ?3
            """;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Inject
    @MachineTime
    private Clock clock;

    /** Lets nobody else try the same thing, on any node, until this transaction ends: tries at once are counted one by one. */
    public void oneByOne(String subject) {
        byte[] mark = Fingerprint.keyed(key(), "guess-lock:" + subject);
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, java.nio.ByteBuffer.wrap(mark).getLong())
                .getSingleResult();
    }

    /** When the next try of somebody with these traits is heard; empty for now. */
    public Optional<Instant> waits(List<Guesser> guessers) {
        Instant now = clock.instant();
        return rows(guessers)
                .map(GuessBook::heardAgain)
                .filter(Objects::nonNull)
                .filter(now::isBefore)
                .max(Comparator.naturalOrder());
    }

    /** Counts a miss for each trait. */
    public void missed(List<Guesser> guessers) {
        Timestamp now = Timestamp.from(clock.instant());
        guessers.stream().sorted(Comparator.comparing(this::mark)).forEach(one -> entities.createNativeQuery(COUNT)
                .setParameter(1, mark(one))
                .setParameter(2, one.what().name())
                .setParameter(3, now)
                .setParameter(4, Timestamp.from(clock.instant().minus(one.what().remembered())))
                .setParameter(5, aboutMark(one.about()))
                .executeUpdate());
    }

    /** Forgets the misses of a trait: what was wanted was known after all. */
    public void forget(Guesser guesser) {
        entities.createNativeQuery("delete from guess_count where who = ?1")
                .setParameter(1, mark(guesser))
                .executeUpdate();
    }

    /** Forgets every miss about somebody's secret: it is another one now. */
    public void forgetAbout(String about) {
        entities.createNativeQuery("delete from guess_count where about = ?1")
                .setParameter(1, aboutMark(about))
                .executeUpdate();
    }

    /** What came of so many misses, null when nobody has to wait for it. */
    private static Instant heardAgain(Row row) {
        Guess what = Arrays.stream(Guess.values())
                .filter(known -> known.name().equals(row.text("what")))
                .findFirst()
                .orElse(null);
        if (what == null) {
            return null;
        }
        Duration wait = what.waitAfter(row.count("misses"));
        if (wait.isZero()) {
            return null; // the database rounds a moment up to the next microsecond: the last miss may seem to come
        }
        Instant heard = row.instant("last_at").plus(wait);
        Instant forgotten = row.instant("since").plus(what.remembered());
        return heard.isBefore(forgotten) ? heard : forgotten;
    }

    private Stream<Row> rows(List<Guesser> guessers) {
        String marks = guessers.stream().map(this::mark).collect(Collectors.joining(","));
        return Row.of(entities.createNativeQuery("select what, misses, since, last_at from guess_count"
                        + " where who = any (string_to_array(?1, ','))")
                .setParameter(1, marks));
    }

    private String mark(Guesser guesser) {
        return marked("guess:" + guesser.what().name() + ":" + guesser.about() + "\n" + guesser.from());
    }

    private String aboutMark(String about) {
        return about.isEmpty() ? "" : marked("guess-about:" + about);
    }

    private String marked(String text) {
        return HexFormat.of().formatHex(Fingerprint.keyed(key(), text));
    }

    private byte[] key() {
        return settings.secret().value().getBytes(StandardCharsets.UTF_8);
    }
}
