package fr.parvis.notification.control;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.agenda.AppointmentFacts;
import fr.parvis.agenda.AppointmentLetter;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.notification.MessageChannel;
import fr.parvis.notification.MessageKind;
import fr.parvis.notification.MessageReason;
import fr.parvis.notification.control.Courses.Course;
import fr.parvis.notification.control.Outbox.Order;
import fr.parvis.notification.sending.Envelope;
import fr.parvis.notification.text.MessageLanguage;
import fr.parvis.notification.text.SmsLetters;
import fr.parvis.notification.text.Wording;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

/** Puts a message together at the moment at which it is sent, from what its appointment is then; or says why it is not to be sent. */
@ApplicationScoped
public class Composer {
    @Inject
    private AppointmentBook book;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private SiteWords words;

    @Inject
    private Courses courses;

    @Inject
    private OptOuts optOuts;

    @Inject
    private StopKeys keys;

    @Inject
    private Clock clock;

    /** A message, or why there is none. */
    public sealed interface Composed {
        /** To be handed over. */
        record Ready(Envelope envelope) implements Composed {}

        /** Not to be sent. */
        record Not(MessageReason reason) implements Composed {}
    }

    /** Puts a message together. */
    public Composed compose(Order order) {
        AppointmentLetter letter = book.letter(order.appointmentId()).orElse(null);
        if (letter == null) {
            return new Composed.Not(MessageReason.TOO_LATE);
        }
        Optional<MessageReason> not = hindered(order, letter);
        if (not.isPresent()) {
            return new Composed.Not(not.get());
        }
        return new Composed.Ready(envelope(order, letter));
    }

    private Optional<MessageReason> hindered(Order order, AppointmentLetter letter) {
        Course course = courses.of(order.appointmentId()).orElse(null);
        if (course == null || course.edition() != order.edition() || !holds(order.kind(), letter.facts())) {
            return Optional.of(MessageReason.OVERTAKEN);
        }
        if (!letter.facts().startsAt().isAfter(clock.instant())) {
            return Optional.of(MessageReason.TOO_LATE);
        }
        if (Recipients.to(order.channel(), letter.contact()) == null) {
            return Optional.of(MessageReason.NO_CONTACT);
        }
        return course.stopped() || optOuts.has(letter.contact())
                ? Optional.of(MessageReason.OPTED_OUT)
                : Optional.empty();
    }

    /** Whether what a message says is still so. */
    private static boolean holds(MessageKind kind, AppointmentFacts facts) {
        AppointmentStatus status = facts.status();
        return switch (kind) {
            case CANCELLED -> status == AppointmentStatus.CANCELLED;
            case LISTED -> status == AppointmentStatus.LISTED;
            case MOVED, NEW_CODES -> status == AppointmentStatus.BOOKED || status == AppointmentStatus.LISTED;
            case BOOKED, PROMOTED, REMINDER -> status == AppointmentStatus.BOOKED;
        };
    }

    private Envelope envelope(Order order, AppointmentLetter letter) {
        MessageLanguage language = MessageLanguage.of(order.language());
        Wording filled = words.words(order.siteId(), order.kind(), order.channel(), language)
                .filled(facts(letter, language));
        boolean sms = order.channel() == MessageChannel.SMS;
        return new Envelope(
                order.reference(),
                order.channel(),
                language.code(),
                Recipients.to(order.channel(), letter.contact()),
                filled.subject(),
                sms ? SmsLetters.of(filled.body()) : filled.body(),
                keys.link(order.appointmentId()));
    }

    /** The address that messages tell: their own where a manager wrote one, else that of the site. */
    private String address(SiteFacts site) {
        String own = words.rules(site.id()).address();
        return own.isEmpty() ? String.join(", ", site.contact().addressLines()) : own;
    }

    private Map<String, String> facts(AppointmentLetter letter, MessageLanguage language) {
        SiteFacts site = sites.site(letter.facts().siteId());
        ZonedDateTime when = letter.facts().startsAt().atZone(site.zone());
        return Map.of(
                "day", language.day(when),
                "time", language.time(when),
                "site", site.name(),
                "address", address(site),
                "code", letter.code().orElse(""),
                "link", letter.link().orElse(""),
                "stop", keys.link(letter.facts().id()));
    }
}
