package fr.parvis.web.agenda;

import fr.parvis.agenda.BookedAppointment;
import fr.parvis.agenda.BookingAnswer;
import fr.parvis.agenda.SeriesDate;
import fr.parvis.agenda.Slot;
import fr.parvis.web.staff.SiteTimes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The dates of a series in the words of the staff: booked, or taken with the nearest free time. */
@RequestScoped
public class SeriesWords {
    @Inject
    private SiteTimes times;

    @Inject
    private AgendaWords words;

    @Inject
    private AgendaAsked asked;

    /** Each date, in order; {@code motifId} is proposed where another time is to be chosen. */
    public List<SeriesLine> lines(List<SeriesDate> dates, long motifId) {
        return dates.stream().map(date -> line(date, motifId)).toList();
    }

    private SeriesLine line(SeriesDate date, long motifId) {
        String when = times.dayAndHour(date.startsAt());
        if (date.isBooked()) {
            String code = booked(date.answer()).map(BookedAppointment::code).orElse("");
            return new SeriesLine(when, SeriesLine.State.BOOKED, code, "", "");
        }
        String nearest = nearest(date.answer()).map(words::slot).orElse("");
        LocalDate day = LocalDate.ofInstant(date.startsAt(), asked.getZone());
        return new SeriesLine(
                when,
                date.closed() ? SeriesLine.State.CLOSED : SeriesLine.State.TAKEN,
                "",
                nearest,
                AgendaAsked.PAGE + "?day=" + day + "&how=book&for=" + motifId);
    }

    /** The appointment that an answer made, if it made one. */
    static Optional<BookedAppointment> booked(BookingAnswer answer) {
        if (answer instanceof BookingAnswer.Booked done) {
            return Optional.of(done.appointment());
        }
        return answer instanceof BookingAnswer.Listed done ? Optional.of(done.appointment()) : Optional.empty();
    }

    /** The free time nearest to one that was taken. */
    static Optional<Slot> nearest(BookingAnswer answer) {
        return answer instanceof BookingAnswer.Taken taken
                ? taken.nearest().stream().findFirst()
                : Optional.empty();
    }
}
