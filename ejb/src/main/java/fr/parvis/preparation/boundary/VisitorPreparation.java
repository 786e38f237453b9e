package fr.parvis.preparation.boundary;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.agenda.AppointmentFacts;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.preparation.AskedPaper;
import fr.parvis.preparation.MotifList;
import fr.parvis.preparation.PaperAnswer;
import fr.parvis.preparation.Prepared;
import fr.parvis.preparation.control.ListReader;
import fr.parvis.preparation.entity.AppointmentPreparation;
import fr.parvis.reception.Need;
import fr.parvis.shared.json.StoredJson;
import fr.parvis.shared.json.Versioned;
import fr.parvis.shared.once.AnswerForm;
import fr.parvis.shared.once.Once;
import fr.parvis.shared.once.Request;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whoever has the link of an appointment prepares it: which papers they will have, what they need at the counter. They may change it until
 * the visit; nothing is uploaded, and no answer takes the appointment away.
 */
@Stateless
@PermitAll
public class VisitorPreparation {
    private static final Set<AppointmentStatus> OPEN =
            EnumSet.of(AppointmentStatus.BOOKED, AppointmentStatus.LISTED, AppointmentStatus.CHECKED_IN);

    private static final AnswerForm<Noted> FORM =
            new AnswerForm<>(StoredJson::write, json -> StoredJson.read(json, Noted.class, Noted.VERSION));

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private AppointmentBook book;

    @Inject
    private ListReader lists;

    @Inject
    private Once once;

    @Inject
    private Clock clock;

    /** What is asked for the appointment of a link, and what was answered; empty for an unknown link. */
    public Optional<Prepared> see(String link) {
        return book.ofLink(link).map(this::view);
    }

    /**
     * Notes what was told, in place of what was told before, once per request. Papers that are not asked are left out; after the visit
     * nothing is noted.
     *
     * @return how it stands then, empty for an unknown link
     */
    public Optional<Prepared> tell(TellAppointment told) {
        return book.ofLink(told.link()).map(found -> {
            AppointmentFacts facts = book.locked(found.id());
            once.underLock(
                    new Request(facts.siteId(), told.requestId(), "appointment-prepared"),
                    FORM,
                    () -> new Noted(Noted.VERSION, open(facts) && note(facts, told)));
            return view(book.locked(found.id()));
        });
    }

    private boolean note(AppointmentFacts facts, TellAppointment told) {
        MotifList list = lists.of(facts.siteId(), facts.motifId());
        Map<String, PaperAnswer> answers = asked(facts, list).stream()
                .map(paper -> paper.facts().code())
                .filter(told.papers()::containsKey)
                .collect(Collectors.toMap(code -> code, told.papers()::get));
        String interpreter = told.needs().contains(Need.INTERPRETER) ? told.interpreter() : "";
        known(facts).told(list.edition(), answers, told.accompanied(), interpreter, clock.instant());
        book.need(facts.id(), Need.join(told.needs()));
        entities.flush();
        return true;
    }

    private AppointmentPreparation known(AppointmentFacts facts) {
        AppointmentPreparation known = entities.find(AppointmentPreparation.class, facts.id());
        if (known != null) {
            return known;
        }
        AppointmentPreparation fresh = new AppointmentPreparation(facts.siteId(), facts.id());
        entities.persist(fresh);
        return fresh;
    }

    private Prepared view(AppointmentFacts facts) {
        MotifList list = lists.of(facts.siteId(), facts.motifId());
        Optional<AppointmentPreparation> told =
                Optional.ofNullable(entities.find(AppointmentPreparation.class, facts.id()));
        return new Prepared(
                list.edition(),
                asked(facts, list),
                told.map(AppointmentPreparation::answers).orElse(Map.of()),
                told.isPresent(),
                open(facts),
                Need.split(facts.needs()),
                told.filter(AppointmentPreparation::accompanied).isPresent(),
                told.map(AppointmentPreparation::interpreter).orElse(""),
                lists.vaults(facts.siteId()));
    }

    private List<AskedPaper> asked(AppointmentFacts facts, MotifList list) {
        return lists.asked(facts.siteId(), list);
    }

    /** Until its time is over; whoever is here already may still say it. */
    private boolean open(AppointmentFacts facts) {
        return OPEN.contains(facts.status())
                && !clock.instant().isAfter(facts.startsAt().plus(Duration.ofMinutes(facts.minutes())));
    }

    /** Whether a request was noted; kept with the request. */
    public record Noted(int v, boolean noted) implements Versioned {
        static final int VERSION = 1;
    }
}
