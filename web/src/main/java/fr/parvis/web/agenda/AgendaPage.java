package fr.parvis.web.agenda;

import fr.parvis.agenda.AgendaEntry;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.agenda.BookingAnswer;
import fr.parvis.agenda.Slot;
import fr.parvis.agenda.boundary.Agenda;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.SiteTimes;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The appointments of the day that the agenda shows, as a list, and what is done to one from the list or by drawing it elsewhere. */
@Named("agendaPage")
@RequestScoped
public class AgendaPage {
    private static final Duration NEAR = Duration.ofMinutes(15);

    @Inject
    private Agenda agenda;

    @Inject
    private Workplace workplace;

    @Inject
    private AgendaAsked asked;

    @Inject
    private AgendaWords words;

    @Inject
    private AgendaFill fill;

    @Inject
    private Conflicts conflicts;

    @Inject
    private SiteTimes times;

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private List<AgendaEntry> entries;
    private String said = "";

    /** The appointments of the day, by time, as the filters let through. */
    public List<AgendaEntry> getEntries() {
        if (entries == null) {
            entries = fill.entries(
                    asked.startOf(asked.getDay()), asked.startOf(asked.getDay().plusDays(1)));
        }
        return entries;
    }

    /** How many of the day have arrived or were received. */
    public long getArrived() {
        return getEntries().stream()
                .map(entry -> entry.facts().status())
                .filter(status -> status == AppointmentStatus.CHECKED_IN || status == AppointmentStatus.SERVED)
                .count();
    }

    /** How many of the day take place. */
    public long getExpected() {
        return getEntries().stream()
                .filter(entry -> entry.facts().status().takesPlace())
                .count();
    }

    /** How full the workshop of an appointment is, as {@code 3/8}; empty when it is none. */
    public String places(AgendaEntry entry) {
        return fill.places(getEntries(), entry);
    }

    /** Why nobody is received on the day, or nothing. */
    public String getClosed() {
        return agenda.closedDays(workplace.siteId(), asked.getDay(), asked.getDay())
                        .isEmpty()
                ? ""
                : texts.of("agenda.closedDay");
    }

    public boolean can(AgendaEntry entry, String status) {
        return entry.facts().status().next().contains(AppointmentStatus.valueOf(status));
    }

    /** Its visitor was received without a ticket. */
    public void seen(long appointmentId) {
        say(agenda.seen(appointmentId), "agenda.seen");
    }

    /** Its visitor did not come. */
    public void missed(long appointmentId) {
        say(agenda.missed(appointmentId), "agenda.missed");
    }

    private void say(boolean done, String sentence) {
        entries = null;
        if (done) {
            notices.say(sentence);
        } else {
            notices.refuse("agenda.tooLate");
        }
    }

    /** Moves the appointment that was drawn to another time, with the same agent; to the free time nearest to where it was let go. */
    public void drop() {
        Optional<AgendaEntry> entry = dropped();
        Optional<Instant> to = moment(request.getParameter("start"));
        if (entry.isEmpty() || to.isEmpty()) {
            said = texts.of("form.gone");
            return;
        }
        said = move(entry.get(), to.get());
    }

    private String move(AgendaEntry entry, Instant to) {
        Long agent = entry.facts().agentId();
        BookingAnswer answer = agenda.move(entry.facts().id(), to, null, agent);
        if (answer instanceof BookingAnswer.Taken taken) {
            Optional<Slot> near = taken.nearest().stream()
                    .filter(slot -> Duration.between(slot.startsAt(), to).abs().compareTo(NEAR) <= 0)
                    .findFirst();
            if (near.isPresent()) {
                Slot slot = near.get();
                return sentence(
                        agenda.move(entry.facts().id(), slot.startsAt(), slot.offerId(), slot.agentId()),
                        entry,
                        slot.startsAt());
            }
        }
        return sentence(answer, entry, to);
    }

    private String sentence(BookingAnswer answer, AgendaEntry entry, Instant to) {
        if (SeriesWords.booked(answer).isPresent()) {
            return texts.of("agenda.moved", times.dayAndHour(to));
        }
        if (answer instanceof BookingAnswer.Taken taken) {
            String why =
                    conflicts.why(to, entry.facts().agentId(), entry.facts().minutes());
            return taken.nearest().stream()
                    .findFirst()
                    .map(slot -> texts.of("agenda.takenNear", why, words.slot(slot)))
                    .orElseGet(() -> texts.of("agenda.taken", why));
        }
        return texts.of("agenda.tooLate");
    }

    private Optional<AgendaEntry> dropped() {
        String id = request.getParameter("moved");
        return id != null && id.matches("\\d{1,18}")
                ? agenda.entry(workplace.siteId(), Long.parseLong(id))
                : Optional.empty();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    /** What came of the last drawing. */
    public String getSaid() {
        return said;
    }
}
