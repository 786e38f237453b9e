package fr.parvis.web.agenda;

import fr.parvis.agenda.Slot;
import fr.parvis.agenda.boundary.Agenda;
import fr.parvis.web.form.FormAnswers;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The free times that a form proposes: the first ones from a day on, those after what was shown, or those nearest to a time that was taken. */
@Dependent
public class FreeTimesPart implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String NEAREST = "nearest";
    private static final int SHOWN = 6;
    private static final int ASKED = 240;
    private static final Duration AHEAD = Duration.ofDays(120);

    @Inject
    private transient Agenda agenda;

    @Inject
    private transient Workplace workplace;

    @Inject
    private transient AgendaAsked asked;

    @Inject
    private transient AgendaWords words;

    @Inject
    private transient FormAnswers answers;

    @Inject
    private transient HttpServletRequest request;

    private String from = "";
    private Long agentId;
    private transient List<Slot> slots;

    /** The times to choose from for a motif; none without one. */
    List<Slot> of(long motifId) {
        if (slots == null) {
            slots = motifId == 0 ? List.of() : found(motifId);
        }
        return slots;
    }

    @SuppressWarnings("unchecked")
    private List<Slot> found(long motifId) {
        ArrayList<Slot> near = answers.shown(NEAREST, ArrayList.class).orElse(null);
        return near != null && !near.isEmpty() ? near : first(motifId);
    }

    private List<Slot> first(long motifId) {
        Instant now = workplace.getNow();
        Instant asFrom = AgendaAsked.date(from).map(asked::startOf).orElse(now);
        Instant start = later(later(asFrom, now), shownBefore());
        Set<Instant> starts = new HashSet<>();
        return agenda.free(workplace.siteId(), motifId, start, start.plus(AHEAD), agentId, null, ASKED).stream()
                .filter(slot -> starts.add(slot.startsAt()))
                .limit(SHOWN)
                .toList();
    }

    private Instant shownBefore() {
        return TimeChoice.read(request.getParameter("later"))
                .map(choice -> choice.startsAt().plusMillis(1))
                .orElse(Instant.EPOCH);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Keeps the times nearest to one that was taken for the page that says so. */
    void nearest(List<Slot> near) {
        answers.show(NEAREST, new ArrayList<>(near));
    }

    /** Whether the times are those near to one that was taken. */
    public boolean isNear() {
        return answers.shown(NEAREST, ArrayList.class)
                .filter(near -> !near.isEmpty())
                .isPresent();
    }

    /** As a form sends it back. */
    public String token(Slot slot) {
        return TimeChoice.of(slot);
    }

    public String label(Slot slot) {
        return words.slot(slot);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }

    void from(LocalDate day) {
        this.from = day.toString();
    }

    public Long getAgentId() {
        return agentId;
    }

    public void setAgentId(Long agentId) {
        this.agentId = agentId;
    }
}
