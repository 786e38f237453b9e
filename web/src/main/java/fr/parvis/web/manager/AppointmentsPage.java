package fr.parvis.web.manager;

import fr.parvis.agenda.AppointmentFacts;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.agenda.BookedAppointment;
import fr.parvis.agenda.Expected;
import fr.parvis.agenda.boundary.Appointments;
import fr.parvis.kiosk.moment.WrittenMoment;
import fr.parvis.kiosk.scan.QrPicture;
import fr.parvis.web.form.FormAnswers;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** The appointments of a day: who is expected, booking one with its code, cancelling one. */
@Named
@RequestScoped
public class AppointmentsPage {
    private static final String BOOKED = "booked";

    @Inject
    private Appointments appointments;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    @Inject
    private FormAnswers answers;

    private String day;
    private String shown;
    private String hour;
    private long motifId;
    private int minutes;
    private AppointmentFacts bookedFacts;

    @PostConstruct
    void today() {
        day = LocalDate.ofInstant(workplace.getNow(), workplace.getSite().zone())
                .toString();
        shown = day;
        minutes = 20;
    }

    /** Books, and shows the code: it is never shown again. */
    public void book() {
        try {
            var start = LocalDate.parse(day)
                    .atTime(WrittenMoment.typed(hour))
                    .atZone(workplace.getSite().zone());
            answers.show(
                    BOOKED,
                    appointments.book(
                            new Expected(workplace.siteId(), motifId, null, start.toInstant(), minutes, null)));
        } catch (DateTimeParseException unreadable) {
            notices.refuse("appointments.when");
        }
    }

    /** Makes new codes for one, because its paper was lost or seen by others. */
    public void renew(long appointmentId) {
        answers.show(BOOKED, appointments.renewCodes(appointmentId));
    }

    /** The appointment whose codes are shown, for the paper that the visitor takes home. */
    public AppointmentFacts getBookedFacts() {
        BookedAppointment booked = getBooked();
        if (bookedFacts == null && booked != null) {
            bookedFacts = getExpected().stream()
                    .filter(one -> one.id() == booked.id())
                    .findFirst()
                    .orElse(null);
        }
        return bookedFacts;
    }

    /** The QR code that the visitor shows at the kiosk, as a picture; empty when it would not be read: the typed code stays. */
    public String getQr() {
        return getBooked() == null
                ? ""
                : QrPicture.readable(getBooked().qrText()).orElse("");
    }

    /** Cancels one, unless its visitor is here or was received. */
    public void cancel(long appointmentId) {
        if (appointments.cancel(appointmentId)) {
            notices.say("appointments.cancelled");
        } else {
            notices.refuse("appointments.tooLate");
        }
    }

    /** The appointments of the day that the page shows, by time; a day that was only typed is shown by the next one. */
    public List<AppointmentFacts> getExpected() {
        try {
            return appointments.on(workplace.siteId(), LocalDate.parse(shown));
        } catch (DateTimeParseException unreadable) {
            return List.of();
        }
    }

    public boolean cancellable(AppointmentFacts expected) {
        return expected.status().next().contains(AppointmentStatus.CANCELLED);
    }

    public String tag(AppointmentFacts expected) {
        return switch (expected.status()) {
            case CHECKED_IN -> "waiting";
            case SERVED -> "serving";
            case NO_SHOW -> "late";
            case BOOKED, CANCELLED, EXCUSED, LISTED -> "plain";
        };
    }

    public String glyph(AppointmentFacts expected) {
        return switch (expected.status()) {
            case BOOKED, LISTED -> "calendar";
            case CHECKED_IN -> "ring";
            case SERVED -> "tick";
            case NO_SHOW, EXCUSED, CANCELLED -> "cross";
        };
    }

    /** The codes that were just made; they stay on the page that answers the form, also when it is loaded again. */
    public BookedAppointment getBooked() {
        return answers.shown(BOOKED, BookedAppointment.class).orElse(null);
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    /** The day that the address asks for; after a form, the one that was typed. */
    public String getShown() {
        return day;
    }

    public void setShown(String asked) {
        shown = asked;
        day = asked;
    }

    public String getHour() {
        return hour;
    }

    public void setHour(String hour) {
        this.hour = hour;
    }

    public long getMotifId() {
        return motifId;
    }

    public void setMotifId(long motifId) {
        this.motifId = motifId;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }
}
