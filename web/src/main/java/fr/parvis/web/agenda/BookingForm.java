package fr.parvis.web.agenda;

import fr.parvis.agenda.Attendee;
import fr.parvis.agenda.BookingAnswer;
import fr.parvis.agenda.BookingChannel;
import fr.parvis.agenda.BookingWish;
import fr.parvis.agenda.SeriesDate;
import fr.parvis.agenda.SeriesWish;
import fr.parvis.agenda.Slot;
import fr.parvis.agenda.boundary.Agenda;
import fr.parvis.agenda.boundary.AgendaSeries;
import fr.parvis.web.form.FormAnswers;
import fr.parvis.web.staff.MotifNames;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Booking for somebody at the counter or on the telephone: what for, one of the next free times, how they are called and told. */
@Named("bookingForm")
@RequestScoped
public class BookingForm {
    private static final int MOST_WEEKS = 2;
    private static final int USUAL_TIMES = 4;

    @Inject
    private Agenda agenda;

    @Inject
    private AgendaSeries series;

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
    private MotifNames motifs;

    @Inject
    private Notices notices;

    @Inject
    private FormAnswers answers;

    @Inject
    private HttpServletRequest request;

    private String intent = UUID.randomUUID().toString();
    private long motifId;
    private int everyWeeks;
    private int repeats = USUAL_TIMES;

    @PostConstruct
    void begin() {
        String wanted = request.getParameter("for");
        long named = wanted != null && wanted.matches("\\d{1,18}") ? Long.parseLong(wanted) : asked.getMotif();
        motifId = named != 0 ? named : first();
        LocalDate today = LocalDate.ofInstant(workplace.getNow(), asked.getZone());
        times.from(asked.getDay().isBefore(today) ? today : asked.getDay());
        times.setAgentId(asked.getAgent() == 0 ? null : asked.getAgent());
    }

    private long first() {
        return motifs.getOffered().stream().findFirst().map(motif -> motif.id()).orElse(0L);
    }

    /** Books the time that was chosen; a time that is taken is said with the nearest free ones, and what was typed stays. */
    public void book() {
        Optional<TimeChoice> chosen = TimeChoice.read(request.getParameter("time"));
        if (chosen.isEmpty()) {
            notices.refuse("agenda.chooseTime");
            return;
        }
        who.read().ifPresent(attendee -> {
            BookingWish wish = wish(chosen.get(), attendee);
            if (everyWeeks == 0) {
                tell(chosen.get(), agenda.book(wish));
            } else {
                tell(chosen.get(), series.book(new SeriesWish(wish, everyWeeks, repeats)));
            }
        });
    }

    private BookingWish wish(TimeChoice chosen, Attendee attendee) {
        return new BookingWish(
                UUID.fromString(intent),
                workplace.siteId(),
                motifId,
                chosen.startsAt(),
                chosen.offerId() == 0 ? null : chosen.offerId(),
                chosen.agentId(),
                attendee,
                BookingChannel.STAFF);
    }

    private void tell(TimeChoice chosen, BookingAnswer answer) {
        SeriesWords.booked(answer).ifPresent(booked -> paper.show(booked, dayOf(chosen.startsAt())));
        if (answer instanceof BookingAnswer.Listed listed) {
            notices.say("agenda.listed", listed.place());
        }
        refuseTaken(chosen, answer);
    }

    private void refuseTaken(TimeChoice chosen, BookingAnswer answer) {
        if (answer instanceof BookingAnswer.Taken taken) {
            int minutes = agenda.booking(workplace.siteId(), motifId).minutes();
            notices.refuse("agenda.taken", conflicts.why(chosen.startsAt(), chosen.agentId(), minutes));
            times.nearest(taken.nearest());
        }
    }

    private void tell(TimeChoice chosen, List<SeriesDate> dates) {
        Optional<SeriesDate> first = dates.stream().filter(SeriesDate::isBooked).findFirst();
        if (first.isEmpty()) {
            refuseTaken(chosen, dates.get(0).answer());
            return;
        }
        SeriesWords.booked(first.get().answer())
                .ifPresent(booked -> paper.show(booked, dayOf(first.get().startsAt())));
        paper.show(seriesWords.lines(dates, motifId));
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, asked.getZone());
    }

    /** The times to choose from. */
    public List<Slot> getSlots() {
        return times.of(motifId);
    }

    public FreeTimesPart getTimes() {
        return times;
    }

    public WhoForm getWho() {
        return who;
    }

    public String getIntent() {
        return intent;
    }

    /** The same intention as long as the form is the same, however often it is sent. */
    public void setIntent(String intent) {
        if (intent != null && intent.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            this.intent = intent;
        }
    }

    public long getMotifId() {
        return motifId;
    }

    public void setMotifId(long motifId) {
        this.motifId = motifId;
    }

    public int getEveryWeeks() {
        return everyWeeks;
    }

    public void setEveryWeeks(int everyWeeks) {
        this.everyWeeks = Math.max(0, Math.min(MOST_WEEKS, everyWeeks));
    }

    public int getRepeats() {
        return repeats;
    }

    public void setRepeats(int repeats) {
        this.repeats = repeats;
    }
}
