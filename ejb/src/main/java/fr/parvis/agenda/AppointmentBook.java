package fr.parvis.agenda;

import fr.parvis.agenda.KioskCodeKey.Proof;
import fr.parvis.agenda.entity.Appointment;
import fr.parvis.agenda.entity.ShownCode;
import fr.parvis.shared.Row;
import fr.parvis.shared.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds appointments for the reception: by what a visitor shows, or to move one along. */
@Dependent
public class AppointmentBook {
    private static final String FACTS = "select new fr.parvis.agenda.AppointmentFacts(a.id, a.siteId,"
            + " a.motifId, a.agentId, a.startsAt, a.minutes, a.status, a.language, a.needs) from Appointment a";

    private static final Set<AppointmentStatus> OPEN = EnumSet.of(AppointmentStatus.BOOKED, AppointmentStatus.NO_SHOW);

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private CodeKeys keys;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private Event<AppointmentChanged> changes;

    /** The appointment of a typed code or a scanned QR text, whichever site it is of. One query, none for nonsense. */
    public Optional<AppointmentFacts> find(String shown) {
        return keys.all().stream()
                .flatMap(key -> ShownCode.read(shown, key).map(key::digest).stream())
                .flatMap(digest -> one(digest).stream())
                .findFirst();
    }

    /** The appointment of a link, which only whoever was given it can have; typed codes are short enough to be guessed and open nothing here. */
    public Optional<AppointmentFacts> ofLink(String link) {
        boolean sealed = Stream.concat(Stream.of(keys.current()), keys.before().stream())
                .anyMatch(key -> QrToken.read(link, key.ofSeals()).isPresent());
        return sealed ? find(link) : Optional.empty();
    }

    /** Notes what the visitor of an appointment needs; it is locked until the transaction ends. */
    public void need(long appointmentId, String needs) {
        forUpdate(appointmentId).need(needs);
    }

    /** The same for a place that issues tickets, which may also bring the proof that a code was shown without network. */
    public Optional<AppointmentFacts> find(String shown, KioskList place) {
        return Proof.read(shown).map(proof -> proven(proof, place)).orElseGet(() -> find(shown));
    }

    private Optional<AppointmentFacts> proven(Proof proof, KioskList place) {
        String wanted = KioskCodeKey.listed(proof);
        return keys.all().stream()
                .flatMap(key -> kept(place.on(proof.day())).stream().filter(row -> row.codes()
                        .listedFor(key, place.siteId(), place.letter(), proof.day())
                        .filter(listed -> listed.typed().equals(wanted)
                                || listed.scanned().equals(wanted))
                        .isPresent()))
                .map(KeptRow::facts)
                .findFirst();
    }

    /** The appointment to be moved along, locked until the transaction ends. */
    public Appointment forUpdate(long appointmentId) {
        Appointment found = entities.find(Appointment.class, appointmentId, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new IllegalArgumentException("No such appointment: " + appointmentId);
        }
        return found;
    }

    /** What the reception needs to know of an appointment, which is locked until the transaction ends. */
    public AppointmentFacts locked(long appointmentId) {
        return forUpdate(appointmentId).facts();
    }

    /** Takes an appointment to where its visitor's ticket has gone; it stays when it is there, or at an end that no ticket changes. */
    public void follow(long appointmentId, AppointmentStatus ticketSays) {
        forUpdate(appointmentId).follow(ticketSays);
    }

    /** Books an appointment under fresh codes, whoever asks for it; its codes. */
    public BookedAppointment book(Expected expected) {
        QrToken token = QrToken.fresh(RANDOM);
        AppointmentCode code = AppointmentCode.fresh(RANDOM);
        Appointment appointment =
                new Appointment(expected, kept(code, token)).booked(BookingChannel.STAFF, clock.instant());
        entities.persist(appointment);
        changes.fire(new AppointmentChanged(expected.siteId(), appointment.id(), AppointmentChanged.Kind.BOOKED));
        return new BookedAppointment(appointment.id(), code.shown(), textOf(token));
    }

    /** What its visitor may be told of an appointment; empty when it is forgotten already. */
    public Optional<AppointmentLetter> letter(long appointmentId) {
        return Optional.ofNullable(entities.find(Appointment.class, appointmentId))
                .flatMap(appointment -> keys.all().stream()
                        .map(key -> appointment.letter(key, this::addressOf))
                        .max(Comparator.comparing(letter -> letter.code().isPresent())));
    }

    /** The codes of an appointment again; fresh ones where they are kept under a key that is gone. */
    public BookedAppointment codes(Appointment appointment) {
        AppointmentLetter letter = keys.all().stream()
                .map(key -> appointment.letter(key, this::textOf))
                .filter(known -> known.code().isPresent() && known.link().isPresent())
                .findFirst()
                .orElse(null);
        return letter == null
                ? renewCodes(appointment)
                : new BookedAppointment(
                        appointment.id(),
                        letter.code().orElseThrow(),
                        letter.link().orElseThrow());
    }

    /** Makes new codes, because the old ones were lost or seen. */
    public BookedAppointment renewCodes(Appointment appointment) {
        QrToken token = QrToken.fresh(RANDOM);
        AppointmentCode code = AppointmentCode.fresh(RANDOM);
        appointment.renewCodes(kept(code, token));
        return new BookedAppointment(appointment.id(), code.shown(), textOf(token));
    }

    /** The address of the page of an appointment, which its QR code holds. */
    public String addressOf(QrToken token) {
        return settings.http().publicUrl() + "/r/" + textOf(token);
    }

    /** The typed codes of the next appointments of a site from a moment to another that nobody has used, at most so many. */
    public List<String> codesBetween(long siteId, Instant from, Instant to, int most) {
        return entities.createQuery(
                        "select a from Appointment a where a.siteId = :site and a.startsAt >= :from"
                                + " and a.startsAt <= :to and a.status = :booked order by a.startsAt, a.id",
                        Appointment.class)
                .setParameter("site", siteId)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("booked", AppointmentStatus.BOOKED)
                .setMaxResults(most)
                .getResultStream()
                .flatMap(appointment -> appointment.code(keys.current()).stream())
                .map(AppointmentCode::shown)
                .toList();
    }

    /** The appointments of a site from a moment to another (not included), by time. One query. */
    public List<AppointmentFacts> between(long siteId, Instant from, Instant to) {
        return entities.createQuery(
                        FACTS + " where a.siteId = :site and a.startsAt >= :from and a.startsAt < :to"
                                + " order by a.startsAt, a.id",
                        AppointmentFacts.class)
                .setParameter("site", siteId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** The codes that may still be checked in at a site on the day of a terminal's list. */
    public List<ExpectedCode> expected(KioskList place) {
        CodeKey key = keys.current();
        return kept(place).stream()
                .filter(row -> OPEN.contains(row.facts().status()))
                .flatMap(row -> row.codes().listedFor(key, place.siteId(), place.letter(), place.day()).stream()
                        .map(listed -> new ExpectedCode(
                                listed.scanned(),
                                listed.typed(),
                                row.facts().motifId(),
                                row.facts().startsAt())))
                .toList();
    }

    private List<KeptRow> kept(KioskList place) {
        return Row.of(entities.createQuery(
                                "select a.id as id, a.siteId as site, a.motifId as motif, a.agentId as agent, a.startsAt as starts,"
                                        + " a.minutes as minutes, a.status as status, a.language as language, a.needs as needs, a.codeDigest as typed,"
                                        + " a.secretDigest as scanned, a.codesSealed as sealed, a.codeKey as under from Appointment a"
                                        + " where a.siteId = :site and a.startsAt >= :from and a.startsAt < :to"
                                        + " and a.codeKey is not null order by a.startsAt, a.id")
                        .setParameter("site", place.siteId())
                        .setParameter("from", place.from())
                        .setParameter("to", place.to()))
                .map(KeptRow::of)
                .toList();
    }

    private record KeptRow(AppointmentFacts facts, KeptCodes codes) {
        static KeptRow of(Row row) {
            return new KeptRow(
                    new AppointmentFacts(
                            row.id("id"),
                            row.id("site"),
                            row.id("motif"),
                            row.number("agent"),
                            row.instant("starts"),
                            row.count("minutes"),
                            row.value("status", AppointmentStatus.class),
                            row.text("language"),
                            row.text("needs")),
                    new KeptCodes(row.text("typed"), row.text("scanned"), row.text("sealed"), row.text("under")));
        }
    }

    /** Counts as missed whoever was expected at a site before a moment and never came; how many. */
    public int closeBefore(long siteId, Instant moment) {
        return entities.createQuery("update Appointment a"
                        + " set a.status = fr.parvis.agenda.AppointmentStatus.NO_SHOW, a.version = a.version + 1"
                        + " where a.siteId = :site and a.startsAt < :moment"
                        + " and a.status = fr.parvis.agenda.AppointmentStatus.BOOKED")
                .setParameter("site", siteId)
                .setParameter("moment", moment)
                .executeUpdate();
    }

    /** The text of the QR code of a token of this installation. */
    public String textOf(QrToken token) {
        return token.text(keys.current().ofSeals());
    }

    /** The key of a terminal's list. */
    public KioskCodeKey keyOf(KioskList place) {
        return keys.current().ofKiosk(place.siteId(), place.letter(), place.day());
    }

    /** Fresh codes as the database keeps them. */
    public KeptCodes kept(AppointmentCode code, QrToken token) {
        return KeptCodes.of(code, token, keys.current());
    }

    private Optional<AppointmentFacts> one(String digest) {
        return entities.createQuery(
                        FACTS + " where a.codeDigest = :digest or a.secretDigest = :digest", AppointmentFacts.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
    }
}
