package fr.parvis.agenda;

import fr.parvis.agenda.PartnerAppointment.Change;
import fr.parvis.agenda.PartnerAppointment.Known;
import fr.parvis.agenda.control.AgendaNews;
import fr.parvis.agenda.control.AgendaReader;
import fr.parvis.agenda.control.PartnerBlocks;
import fr.parvis.agenda.control.TimeBlocks;
import fr.parvis.agenda.entity.Appointment;
import fr.parvis.agenda.entity.TimeTaken;
import fr.parvis.shared.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Keeps the appointments of a source outside of Parvis in step, inside a running transaction. What overlaps with other appointments of
 * the agent is squeezed in: the source has promised it to somebody, so it is never lost (ADR 0108).
 */
@ApplicationScoped
public class PartnerAgenda {
    /** Appointments that are written together. */
    private static final int BATCH = 500;

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private AgendaReader agenda;

    @Inject
    private AppointmentBook book;

    @Inject
    private TimeBlocks blocks;

    @Inject
    private PartnerBlocks times;

    @Inject
    private AgendaNews news;

    @Inject
    private Event<AppointmentChanged> changed;

    @Inject
    private Clock clock;

    /** How long appointments of each motif of a site take, in minutes, where somebody has set it up. */
    public Map<Long, Integer> minutes(long siteId) {
        return agenda.bookings(siteId).stream().collect(Collectors.toMap(MotifBooking::motifId, MotifBooking::minutes));
    }

    /** What is held of a source, by its keys. */
    public Map<String, Known> known(String source) {
        return Row.of(entities.createNativeQuery(
                                "select id, site_id, motif_id, agent_id, starts_at, minutes, language, status,"
                                        + " call_name, phone, email, source_key from appointment where source = ?1")
                        .setParameter(1, source))
                .collect(Collectors.toMap(row -> row.text("source_key"), PartnerAgenda::known));
    }

    private static Known known(Row row) {
        return new Known(
                row.id("id"),
                AppointmentStatus.valueOf(row.text("status")),
                new Expected(
                        row.id("site_id"),
                        row.id("motif_id"),
                        row.number("agent_id"),
                        row.instant("starts_at"),
                        row.count("minutes"),
                        row.text("language")),
                new Attendee(
                        row.text("call_name"),
                        new Contact(row.text("phone"), row.text("email")),
                        row.text("language")));
    }

    /** The time of agents of a site that is taken from a moment on by appointments that are not of a source. */
    public List<TakenTime> taken(long siteId, Instant from, String besides) {
        return Row.of(entities.createNativeQuery(
                                "select b.agent_id, b.starts_at, b.ends_at from time_block b where b.site_id = ?1"
                                        + " and b.agent_id is not null and not b.squeezed and b.ends_at > ?2 and not exists"
                                        + " (select 1 from appointment a where a.block_id = b.id and a.source = ?3)")
                        .setParameter(1, siteId)
                        .setParameter(2, Timestamp.from(from))
                        .setParameter(3, besides))
                .map(row -> new TakenTime(row.id("agent_id"), row.instant("starts_at"), row.instant("ends_at")))
                .toList();
    }

    /**
     * Takes all of them over. Whoever keeps the same source at the same moment waits for the end of this transaction. What was read before
     * in this persistence context is detached.
     *
     * @param tell whether those who can be reached get a confirmation now and reminders later
     * @param progress is told how many are done, now and then
     */
    public Kept keep(String source, List<PartnerAppointment> all, boolean tell, IntConsumer progress) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, source)
                .getSingleResult();
        Map<String, Known> known = known(source);
        Kept sum = Kept.NOTHING;
        for (int from = 0; from < all.size(); from += BATCH) {
            List<PartnerAppointment> batch = all.subList(from, Math.min(all.size(), from + BATCH));
            sum = sum.and(keep(source, batch, known, tell));
            entities.flush();
            entities.clear();
            progress.accept(from + batch.size());
        }
        all.stream().map(one -> one.expected().siteId()).distinct().forEach(news::hint);
        return sum;
    }

    private Kept keep(String source, List<PartnerAppointment> batch, Map<String, Known> known, boolean tell) {
        Map<Change, List<PartnerAppointment>> sorted =
                batch.stream().collect(Collectors.groupingBy(one -> one.against(known.get(one.key()))));
        List<Appointment> fresh = new ArrayList<>();
        List<Appointment> moved = new ArrayList<>();
        for (PartnerAppointment one : sorted.getOrDefault(Change.TAKEN, List.of())) {
            fresh.add(new Appointment(one.expected(), book.kept(AppointmentCode.fresh(RANDOM), QrToken.fresh(RANDOM)))
                    .booked(BookingChannel.PARTNER, clock.instant())
                    .attend(one.attendee())
                    .from(source, one.key()));
        }
        for (PartnerAppointment one : sorted.getOrDefault(Change.CHANGED, List.of())) {
            moved.add(described(one, book.forUpdate(known.get(one.key()).id())));
        }
        List<Appointment> placed = new ArrayList<>(fresh);
        placed.addAll(moved);
        int squeezed = place(placed);
        fresh.forEach(entities::persist);
        entities.flush();
        if (tell) {
            tell(fresh, AppointmentChanged.Kind.BOOKED);
            tell(moved, AppointmentChanged.Kind.MOVED);
        }
        return new Kept(
                fresh.size(),
                moved.size(),
                sorted.getOrDefault(Change.UNCHANGED, List.of()).size(),
                squeezed,
                sorted.getOrDefault(Change.ENDED, List.of()).stream()
                        .map(PartnerAppointment::key)
                        .toList());
    }

    private Appointment described(PartnerAppointment one, Appointment standing) {
        Long block = standing.blockId();
        standing.release();
        if (block != null) {
            blocks.release(block);
        }
        return standing.describe(one.expected()).attend(one.attendee());
    }

    /** Gives each the time of its agent; how many had to be squeezed in. */
    private int place(List<Appointment> all) {
        Map<Integer, Appointment> waiting = new HashMap<>();
        List<TakenTime> wanted = new ArrayList<>();
        for (Appointment one : all) {
            if (one.agentId() == null) {
                one.take(TimeTaken.NONE);
            } else {
                waiting.put(wanted.size(), one);
                wanted.add(new TakenTime(
                        one.agentId(), one.startsAt(), one.startsAt().plusSeconds(one.minutes() * 60L)));
            }
        }
        if (wanted.isEmpty()) {
            return 0;
        }
        PartnerBlocks.Placed placed = times.take(all.get(0).siteId(), wanted);
        waiting.forEach((place, one) -> one.take(new TimeTaken(placed.blockIds().get(place), 1, null, null)));
        return placed.squeezed();
    }

    private void tell(List<Appointment> all, AppointmentChanged.Kind kind) {
        all.stream()
                .filter(one -> !one.contact().isEmpty())
                .forEach(one -> changed.fire(new AppointmentChanged(one.siteId(), one.id(), kind)));
    }

    /**
     * What became of the appointments of a source.
     *
     * @param squeezed how many of those taken or changed overlap with others of their agent
     * @param ended keys of those that ended here and stay as they are
     */
    public record Kept(int taken, int changed, int unchanged, int squeezed, List<String> ended) {
        static final Kept NOTHING = new Kept(0, 0, 0, 0, List.of());

        public Kept {
            ended = List.copyOf(ended);
        }

        Kept and(Kept more) {
            List<String> both = new ArrayList<>(ended);
            both.addAll(more.ended);
            return new Kept(
                    taken + more.taken,
                    changed + more.changed,
                    unchanged + more.unchanged,
                    squeezed + more.squeezed,
                    both);
        }
    }
}
