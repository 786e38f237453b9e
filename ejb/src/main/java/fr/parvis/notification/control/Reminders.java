package fr.parvis.notification.control;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.agenda.AppointmentLetter;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.notification.MessageKind;
import fr.parvis.notification.control.Courses.Course;
import fr.parvis.notification.plan.ReminderPlan.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds the appointments whose visitors are to be reminded now, inside the transaction of the caller. */
@ApplicationScoped
public class Reminders {
    @Inject
    private AppointmentBook book;

    @Inject
    private Courses courses;

    @Inject
    private OutboxWriter writer;

    @Inject
    private Clock clock;

    /** Looks at some appointments; how many. Fewer than {@code most} means that the rest has time, or another node is at it. */
    public int look(int most) {
        Instant now = clock.instant();
        List<Long> due = courses.due(now, most);
        due.forEach(appointmentId -> look(appointmentId, now));
        return due.size();
    }

    private void look(long appointmentId, Instant now) {
        Optional<AppointmentLetter> letter =
                book.letter(appointmentId).filter(found -> found.facts().status() == AppointmentStatus.BOOKED);
        Optional<Course> course = courses.of(appointmentId).filter(known -> !known.stopped());
        if (letter.isEmpty() || course.isEmpty()) {
            courses.look(appointmentId, Optional.empty());
            return;
        }
        Course known = course.get();
        Step step = writer.plan(letter.get()).at(now, known.startsAt(), known.since());
        step.due().ifPresent(due -> writer.write(letter.get(), MessageKind.REMINDER, due.minutes(), known.edition()));
        courses.look(appointmentId, step.next());
    }
}
