package fr.parvis.web.agenda;

import fr.parvis.agenda.AgendaEntry;
import fr.parvis.agenda.BookingAnswer;
import fr.parvis.agenda.Expected;
import fr.parvis.agenda.boundary.Agenda;
import fr.parvis.kiosk.moment.WrittenMoment;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Putting an appointment at an hour of choice, whatever is there: an agent decides so, and is told what it overlaps with. */
@Named("squeezeForm")
@RequestScoped
public class SqueezeForm {
    private static final int USUAL_MINUTES = 20;

    @Inject
    private Agenda agenda;

    @Inject
    private Workplace workplace;

    @Inject
    private AgendaAsked asked;

    @Inject
    private AgendaWords words;

    @Inject
    private Conflicts conflicts;

    @Inject
    private WhoForm who;

    @Inject
    private PaperPart paper;

    @Inject
    private Notices notices;

    private String intent = UUID.randomUUID().toString();
    private String day;
    private String hour;
    private long motifId;
    private int minutes = USUAL_MINUTES;
    private Long agentId;
    private Long roomId;

    @PostConstruct
    void begin() {
        day = asked.getDay().toString();
        motifId = asked.getMotif();
        agentId = asked.getAgent() == 0 ? null : asked.getAgent();
        roomId = asked.getRoom() == 0 ? null : asked.getRoom();
    }

    /** Books at that hour, and says what is there too. */
    public void book() {
        try {
            LocalDate date = LocalDate.parse(day);
            Instant startsAt = date.atTime(WrittenMoment.typed(hour))
                    .atZone(asked.getZone())
                    .toInstant();
            who.read().ifPresent(attendee -> {
                BookingAnswer answer = agenda.squeeze(
                        new Expected(workplace.siteId(), motifId, agentId, startsAt, minutes, attendee.language()),
                        roomId,
                        attendee,
                        UUID.fromString(intent));
                SeriesWords.booked(answer).ifPresent(booked -> {
                    paper.show(booked, date);
                    tellOverlaps(startsAt, booked.id());
                });
            });
        } catch (DateTimeParseException unreadable) {
            notices.refuse("appointments.when");
        }
    }

    private void tellOverlaps(Instant startsAt, long booked) {
        List<AgendaEntry> there =
                conflicts.overlapping(startsAt, startsAt.plusSeconds(minutes * 60L), agentId, roomId, booked);
        if (!there.isEmpty()) {
            notices.say(
                    "agenda.squeezedOver",
                    there.stream()
                            .map(entry -> words.span(entry) + " " + words.with(entry))
                            .collect(Collectors.joining(", ")));
        }
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

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day == null ? "" : day;
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

    public Long getAgentId() {
        return agentId;
    }

    public void setAgentId(Long agentId) {
        this.agentId = agentId;
    }

    public Long getRoomId() {
        return roomId;
    }

    public void setRoomId(Long roomId) {
        this.roomId = roomId;
    }
}
