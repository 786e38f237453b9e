package fr.parvis.shared.once;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Does once what a request asks for. The effect and the note of its answer are one transaction, the caller's: whoever comes second finds
 * both or neither. Which way fits:
 *
 * <ul>
 *   <li>{@link #answer}: anything; deliveries of one request wait for each other. Two round trips more than the effect.
 *   <li>{@link #underLock}: what locks the day anyway; one round trip less.
 *   <li>{@link #unlessThere}: what leaves a row that names its request and says all of the answer; nothing else is kept.
 *   <li>{@link #first}: the same where the database refuses a second row: ordinary deliveries ask nothing at all.
 * </ul>
 *
 * <p>Presses about a visitor are a fifth: {@code write_room} looks for the kept answers in the statement that writes (ADR 0094).
 */
@ApplicationScoped
public class Once {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Does it, unless an earlier delivery did; one that comes meanwhile, at any node, waits for the end of this transaction. */
    public <A> A answer(Request request, AnswerForm<A> form, Supplier<A> effect) {
        inTurn(request);
        return underLock(request, form, effect);
    }

    /** Waits until no other delivery of this request is at work, at any node; held until the end of the transaction. */
    public void inTurn(Request request) {
        long key = request.id().getMostSignificantBits() ^ request.id().getLeastSignificantBits() ^ request.siteId();
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, key)
                .getSingleResult();
    }

    /** Does it, unless an earlier delivery did. The caller holds a lock that every delivery of this request takes: the day's row. */
    public <A> A underLock(Request request, AnswerForm<A> form, Supplier<A> effect) {
        RequestKey.Key key = new RequestKey.Key(request.siteId(), request.id());
        return Optional.ofNullable(entities.find(RequestKey.class, key))
                .map(kept -> form.read().apply(kept.answer()))
                .orElseGet(() -> {
                    A answer = effect.get();
                    entities.persist(new RequestKey(request, form.write().apply(answer), clock.instant()));
                    return answer;
                });
    }

    /**
     * Does it, unless what an earlier delivery left is there. The caller holds a lock that every delivery takes.
     *
     * @param earlier the answer that what is there gives
     */
    public static <A> A unlessThere(Supplier<Optional<A>> earlier, Supplier<A> effect) {
        return earlier.get().orElseGet(effect);
    }

    /**
     * Does it, and asks for an earlier delivery only when nothing was done.
     *
     * @param effect in a transaction of its own, in which the database refuses a second row of the same request
     * @param refused what that refusal is thrown as
     * @param done whether an answer says that something was done, or is there
     * @param earlier what an earlier delivery was answered
     */
    public static <A> A first(
            Supplier<A> effect,
            Class<? extends RuntimeException> refused,
            Predicate<A> done,
            Supplier<Optional<A>> earlier) {
        A answer;
        try {
            answer = effect.get();
        } catch (RuntimeException failed) {
            if (!refused.isInstance(failed)) {
                throw failed;
            }
            return earlier.get().orElseThrow(() -> failed);
        }
        return done.test(answer) ? answer : earlier.get().orElse(answer);
    }

    /** Forgets the answers that nobody can be waiting for any more. @return how many */
    public int forgetBefore(Instant instant) {
        return entities.createQuery("delete from RequestKey k where k.at < :before")
                .setParameter("before", instant)
                .executeUpdate();
    }
}
