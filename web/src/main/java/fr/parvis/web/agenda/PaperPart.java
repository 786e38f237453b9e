package fr.parvis.web.agenda;

import fr.parvis.agenda.AgendaEntry;
import fr.parvis.agenda.BookedAppointment;
import fr.parvis.agenda.boundary.Agenda;
import fr.parvis.kiosk.scan.QrPicture;
import fr.parvis.web.form.FormAnswers;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The paper that a visitor takes home, for as long as the page that answers the form is loaded: codes are never shown again. */
@Named("paper")
@RequestScoped
public class PaperPart {
    private static final String SERIES = "series";
    private static final String BOOKED = "booked";

    @Inject
    private FormAnswers answers;

    @Inject
    private Agenda agenda;

    @Inject
    private AgendaAsked asked;

    @Inject
    private Workplace workplace;

    private AgendaEntry entry;

    /** Shows the paper of an appointment on the page of its day. */
    void show(BookedAppointment booked, LocalDate day) {
        answers.show(BOOKED, booked);
        answers.goOn(asked.at(day));
    }

    /** Shows what became of each date of a series. */
    void show(List<SeriesLine> lines) {
        answers.show(SERIES, new ArrayList<>(lines));
    }

    /** The codes that were just made, or null. */
    public BookedAppointment getBooked() {
        return answers.shown(BOOKED, BookedAppointment.class).orElse(null);
    }

    /** The appointment whose codes are shown, or null. */
    public AgendaEntry getEntry() {
        BookedAppointment booked = getBooked();
        if (entry == null && booked != null) {
            entry = agenda.entry(workplace.siteId(), booked.id()).orElse(null);
        }
        return entry;
    }

    /** The QR code that the visitor shows at the kiosk, as a picture; empty when it would not be read: the typed code stays. */
    public String getQr() {
        return getBooked() == null
                ? ""
                : QrPicture.readable(getBooked().qrText()).orElse("");
    }

    /** What became of each date of a series that was just booked or moved. */
    @SuppressWarnings("unchecked")
    public List<SeriesLine> getSeries() {
        return (List<SeriesLine>) answers.shown(SERIES, ArrayList.class).orElseGet(ArrayList::new);
    }

    public String tag(SeriesLine line) {
        return line.state() == SeriesLine.State.BOOKED ? "serving" : "late";
    }

    public String glyph(SeriesLine line) {
        return line.state() == SeriesLine.State.BOOKED ? "tick" : "cross";
    }
}
