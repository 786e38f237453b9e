package fr.parvis.web.admin.agenda;

import fr.parvis.agenda.AbsenceFacts;
import fr.parvis.agenda.AgendaEntry;
import fr.parvis.agenda.boundary.AgendaReview;
import fr.parvis.agenda.boundary.AgendaSetup;
import fr.parvis.kiosk.moment.WrittenMoment;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.SiteTimes;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is away, and whose appointments need care then. */
@Named("absencesPage")
@RequestScoped
public class AbsencesPage {
    private static final Duration AHEAD = Duration.ofDays(366);

    @Inject
    private AgendaSetup setup;

    @Inject
    private AgendaReview review;

    @Inject
    private Workplace workplace;

    @Inject
    private SiteTimes times;

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

    private Long agentId;
    private final Map<String, String> words = new HashMap<>();
    private List<AbsenceFacts> all;

    @PostConstruct
    void begin() {
        String today = workplace.getSite().dayOf(workplace.getNow()).toString();
        words.put("from", today);
        words.put("to", today);
    }

    /** Writes down that somebody is away: whole days where no hours are typed. */
    public void add() {
        try {
            LocalDate from = LocalDate.parse(word("from"));
            LocalDate to = LocalDate.parse(word("to"));
            Instant starts = at(word("from-hour").isEmpty() ? from.atStartOfDay() : from.atTime(hour("from-hour")));
            Instant ends = at(word("to-hour").isEmpty() ? to.plusDays(1).atStartOfDay() : to.atTime(hour("to-hour")));
            if (agentId == null) {
                notices.refuse("absences.who");
            } else if (!starts.isBefore(ends)) {
                notices.refuse("absences.order");
            } else {
                int affected = setup.addAbsence(workplace.siteId(), agentId, starts, ends)
                        .size();
                all = null;
                notices.saved();
                if (affected > 0) {
                    notices.say("absences.affected", affected);
                }
            }
        } catch (DateTimeParseException unreadable) {
            notices.refuse("appointments.when");
        }
    }

    private LocalTime hour(String name) {
        return WrittenMoment.typed(word(name));
    }

    private Instant at(LocalDateTime local) {
        return local.atZone(zone()).toInstant();
    }

    private ZoneId zone() {
        return workplace.getSite().zone();
    }

    private String word(String name) {
        return words.getOrDefault(name, "").strip();
    }

    /** Takes an absence back. */
    public void remove(long absenceId) {
        setup.removeAbsence(absenceId);
        all = null;
        notices.saved();
    }

    /** The absences that have not ended, by their start. */
    public List<AbsenceFacts> getAll() {
        if (all == null) {
            Instant now = workplace.getNow();
            all = review.absences(workplace.siteId(), now, now.plus(AHEAD));
        }
        return all;
    }

    /** The appointments that an absence leaves without their agent. */
    public List<AgendaEntry> affected(AbsenceFacts absence) {
        return review.affected(workplace.siteId(), absence);
    }

    /** {@code du mardi 1er décembre au jeudi 3 décembre}, with hours where it is not whole days. */
    public String span(AbsenceFacts absence) {
        LocalDateTime from = LocalDateTime.ofInstant(absence.startsAt(), zone());
        LocalDateTime until = LocalDateTime.ofInstant(absence.endsAt(), zone());
        if (!from.toLocalTime().equals(LocalTime.MIDNIGHT)
                || !until.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return texts.of("absences.hours", times.dayAndHour(absence.startsAt()), times.dayAndHour(absence.endsAt()));
        }
        LocalDate last = until.toLocalDate().minusDays(1);
        return last.equals(from.toLocalDate())
                ? times.day(last)
                : texts.of("absences.days", times.day(from.toLocalDate()), times.day(last));
    }

    /** Where an appointment is opened to be moved. */
    public String address(AgendaEntry entry) {
        LocalDate day = LocalDate.ofInstant(entry.facts().startsAt(), zone());
        return "/staff/appointments.xhtml?day=" + day + "&one=" + entry.facts().id() + "&how=move";
    }

    public Long getAgentId() {
        return agentId;
    }

    public void setAgentId(Long agentId) {
        this.agentId = agentId;
    }

    public Map<String, String> getWords() {
        return words;
    }
}
