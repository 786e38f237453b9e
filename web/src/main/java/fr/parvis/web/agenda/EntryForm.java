package fr.parvis.web.agenda;

import fr.parvis.agenda.AgendaEntry;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.agenda.BookingAnswer;
import fr.parvis.agenda.SeriesDate;
import fr.parvis.agenda.Slot;
import fr.parvis.agenda.boundary.Agenda;
import fr.parvis.agenda.boundary.AgendaSeries;
import fr.parvis.agenda.boundary.Appointments;
import fr.parvis.web.form.FormAnswers;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.SiteTimes;
import fr.parvis.web.staff.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The appointment that is open: moving it, ending it, saying who comes. */
@Named("entryForm")
@RequestScoped
public class EntryForm {
    @Inject
    private Agenda agenda;

    @Inject
    private AgendaSeries series;

    @Inject
    private Appointments appointments;

    @Inject
    private Workplace workplace;

    @Inject
    private AgendaAsked asked;

    @Inject
    private FreeTimesPart times;

    @Inject
    private WhoForm who;

    @Inject
    private PaperPart paper;

    @Inject
    private Conflicts conflicts;

    @Inject
    private SeriesWords seriesWords;

    @Inject
    private SiteTimes siteTimes;

    @Inject
    private Notices notices;

    @Inject
    private FormAnswers answers;

    @Inject
    private HttpServletRequest request;

    private AgendaEntry entry;
    private String reason = "";
    private boolean following;
    private boolean followingToo;

    @PostConstruct
    void read() {
        entry = asked.getOne() == 0
                ? null
                : agenda.entry(workplace.siteId(), asked.getOne()).orElse(null);
        if (entry != null) {
            who.show(entry);
            LocalDate day = LocalDate.ofInstant(entry.facts().startsAt(), asked.getZone());
            LocalDate today = LocalDate.ofInstant(workplace.getNow(), asked.getZone());
            times.from(day.isBefore(today) ? today : day);
            times.setAgentId(entry.facts().agentId());
        }
    }

    /** Moves it to the time that was chosen, with all of its series that follow where that is wished. */
    public void move() {
        Optional<TimeChoice> chosen = TimeChoice.read(request.getParameter("time"));
        if (chosen.isEmpty()) {
            notices.refuse("agenda.chooseTime");
        } else if (following) {
            moveAll(chosen.get());
        } else {
            TimeChoice to = chosen.get();
            tell(to, agenda.move(id(), to.startsAt(), to.offerId() == 0 ? null : to.offerId(), to.agentId()));
        }
    }

    private void tell(TimeChoice to, BookingAnswer answer) {
        if (answer instanceof BookingAnswer.Taken taken) {
            notices.refuse(
                    "agenda.taken",
                    conflicts.why(to.startsAt(), to.agentId(), entry.facts().minutes()));
            times.nearest(taken.nearest());
        } else if (SeriesWords.booked(answer).isPresent()) {
            notices.say("agenda.moved", siteTimes.dayAndHour(to.startsAt()));
            answers.goOn(openAt(to.startsAt()));
        } else {
            notices.refuse("agenda.tooLate");
        }
    }

    private void moveAll(TimeChoice to) {
        List<SeriesDate> dates = series.moveFollowing(id(), to.startsAt(), to.agentId());
        if (dates.stream().noneMatch(SeriesDate::isBooked)) {
            tell(
                    to,
                    dates.isEmpty() ? new BookingAnswer.TooLate() : dates.get(0).answer());
            return;
        }
        notices.say(
                "agenda.seriesMoved",
                dates.stream().filter(SeriesDate::isBooked).count());
        paper.show(seriesWords.lines(dates, entry.facts().motifId()));
        answers.goOn(openAt(to.startsAt()));
    }

    private String openAt(Instant startsAt) {
        return asked.at(LocalDate.ofInstant(startsAt, asked.getZone())) + "&one=" + id();
    }

    /** Cancels it, with all of its series that follow where that is wished. */
    public void cancel() {
        if (followingToo) {
            notices.say("agenda.seriesCancelled", series.cancelFollowing(id(), reason));
        } else {
            say(agenda.cancel(id(), reason), "appointments.cancelled");
        }
    }

    /** Its visitor cannot come, and said so. */
    public void excuse() {
        say(agenda.excuse(id(), reason), "agenda.excused");
    }

    /** Its visitor did not come. */
    public void missed() {
        say(agenda.missed(id()), "agenda.missed");
    }

    /** Its visitor was received without a ticket. */
    public void seen() {
        say(agenda.seen(id()), "agenda.seen");
    }

    /** Its visitor is expected again. */
    public void reopen() {
        say(agenda.reopen(id()), "agenda.reopened");
    }

    /** Writes down who comes. */
    public void attend() {
        who.read().ifPresent(attendee -> {
            agenda.attend(id(), attendee);
            notices.saved();
        });
    }

    /** Makes new codes, because its paper was lost or seen by others. */
    public void renew() {
        paper.show(
                appointments.renewCodes(id()), LocalDate.ofInstant(entry.facts().startsAt(), asked.getZone()));
    }

    private void say(boolean done, String sentence) {
        if (done) {
            notices.say(sentence);
        } else {
            notices.refuse("agenda.tooLate");
        }
    }

    private long id() {
        return entry.facts().id();
    }

    /** Whether it may go into a state from where it is; what was typed is put back also into forms of which none is open. */
    public boolean can(String status) {
        return entry != null && entry.facts().status().next().contains(AppointmentStatus.valueOf(status));
    }

    /** Whether it may be moved to another time. */
    public boolean isMovable() {
        return entry != null
                && EnumSet.of(AppointmentStatus.BOOKED, AppointmentStatus.LISTED, AppointmentStatus.NO_SHOW)
                        .contains(entry.facts().status());
    }

    /** The open appointment, or null. */
    public AgendaEntry getEntry() {
        return entry;
    }

    /** The times to move it to; none while nobody asks for them. */
    public List<Slot> getSlots() {
        return entry == null ? List.of() : times.of(entry.facts().motifId());
    }

    public FreeTimesPart getTimes() {
        return times;
    }

    public WhoForm getWho() {
        return who;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public boolean isFollowing() {
        return following;
    }

    public void setFollowing(boolean following) {
        this.following = following;
    }

    public boolean isFollowingToo() {
        return followingToo;
    }

    public void setFollowingToo(boolean followingToo) {
        this.followingToo = followingToo;
    }
}
