package fr.parvis.notification.control;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.agenda.AppointmentChanged;
import fr.parvis.agenda.AppointmentLetter;
import fr.parvis.agenda.Contact;
import fr.parvis.notification.MessageChannel;
import fr.parvis.notification.MessageKind;
import fr.parvis.notification.MessageReason;
import fr.parvis.notification.MessageRules;
import fr.parvis.notification.control.Courses.Course;
import fr.parvis.notification.control.Outbox.Draft;
import fr.parvis.notification.plan.QuietHours;
import fr.parvis.notification.plan.ReminderPlan;
import fr.parvis.notification.sending.Post;
import fr.parvis.notification.text.MessageLanguage;
import fr.parvis.shared.Settings;
import fr.parvis.site.SiteCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Writes what is to be told of an appointment into the outbox, inside the transaction of whoever decided it: no decision without its
 * message, no message without its decision.
 */
@ApplicationScoped
public class OutboxWriter {
    @Inject
    private AppointmentBook book;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private SiteWords words;

    @Inject
    private Courses courses;

    @Inject
    private Outbox outbox;

    @Inject
    private Post post;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    void tell(@Observes AppointmentChanged decided) {
        book.letter(decided.appointmentId()).ifPresent(letter -> tell(letter, MessageKind.of(decided.kind())));
    }

    private void tell(AppointmentLetter letter, MessageKind kind) {
        long appointmentId = letter.facts().id();
        Optional<Course> before = courses.locked(appointmentId);
        Course course = course(letter, kind, before);
        boolean sameTime = before.isPresent() && before.get().edition() == course.edition();
        if (kind == MessageKind.MOVED && sameTime) {
            return;
        }
        int mark = kind == MessageKind.NEW_CODES ? outbox.count(appointmentId, course.edition(), kind) : 0;
        write(letter, kind, mark, course.edition());
    }

    /** The course of the appointment, brought to where its time is now. */
    private Course course(AppointmentLetter letter, MessageKind kind, Optional<Course> before) {
        long appointmentId = letter.facts().id();
        Instant startsAt = letter.facts().startsAt();
        Instant now = clock.instant();
        Instant since = before.filter(known -> known.startsAt().equals(startsAt))
                .map(Course::since)
                .orElse(now);
        Optional<Instant> look = kind == MessageKind.LISTED || kind == MessageKind.CANCELLED
                ? Optional.empty()
                : plan(letter).at(now, startsAt, since).next();
        boolean stands = before.isPresent() && before.get().startsAt().equals(startsAt);
        if (stands) {
            courses.look(appointmentId, look);
            return before.get();
        }
        courses.begin(letter.facts().siteId(), appointmentId, startsAt, since, look);
        return courses.of(appointmentId).orElseThrow();
    }

    ReminderPlan plan(AppointmentLetter letter) {
        long siteId = letter.facts().siteId();
        return words.rules(siteId).plan(sites.site(siteId).zone());
    }

    /** Writes one message, unless it is there or there is no way to tell them; what nobody can send is written as that. */
    void write(AppointmentLetter letter, MessageKind kind, int mark, int edition) {
        Contact contact = letter.contact();
        List<MessageChannel> ways = Recipients.ways(kind, contact);
        if (ways.isEmpty()) {
            return;
        }
        MessageChannel way = Recipients.chosen(ways, post, settings.isDemo());
        boolean open = settings.isDemo() || post.isOpen(way);
        Instant now = clock.instant();
        outbox.write(
                new Draft(
                        letter.facts().siteId(),
                        letter.facts().id(),
                        edition,
                        kind,
                        mark,
                        way,
                        MessageLanguage.of(letter.facts().language()).code(),
                        open ? null : MessageReason.NOT_SET_UP),
                now,
                disturbs(kind, way) ? quiet(letter, now) : now);
    }

    /** What nobody waits for at that moment, or what rings, comes at no hour of the night. */
    private static boolean disturbs(MessageKind kind, MessageChannel way) {
        return way == MessageChannel.VOICE || (kind == MessageKind.PROMOTED && way == MessageChannel.SMS);
    }

    private Instant quiet(AppointmentLetter letter, Instant now) {
        MessageRules rules = words.rules(letter.facts().siteId());
        ZoneId zone = sites.site(letter.facts().siteId()).zone();
        return new QuietHours(rules.quietFrom(), rules.quietUntil()).next(now, zone);
    }
}
