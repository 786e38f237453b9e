package fr.parvis.web.counter;

import fr.parvis.agenda.AppointmentFacts;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.agenda.boundary.Appointments;
import fr.parvis.counter.boundary.CounterRoom;
import fr.parvis.counter.boundary.CounterRow;
import fr.parvis.counter.boundary.DeskView;
import fr.parvis.counter.boundary.LostDesk;
import fr.parvis.counter.boundary.MyDesk;
import fr.parvis.counter.boundary.TakingBack;
import fr.parvis.reception.Outcome;
import fr.parvis.reception.Place;
import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.WaitingRow;
import fr.parvis.reception.boundary.WaitingRoom;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The page on which an agent works at a counter. */
@Named
@RequestScoped
public class CounterPage {
    private static final Duration RECENT = Duration.ofMinutes(45);
    private static final int APPOINTMENTS_SHOWN = 5;

    @Inject
    private MyDesk myDesk;

    @Inject
    private TakingBack takingBack;

    @Inject
    private CounterRoom room;

    @Inject
    private WaitingRoom waitingRoom;

    @Inject
    private Appointments appointments;

    @Inject
    private DeskPresses presses;

    @Inject
    private DeskSentences sentences;

    @Inject
    private ReasonWords reasons;

    @Inject
    private Workplace workplace;

    @Inject
    private FacesContext faces;

    private DeskView view;
    private boolean read;
    private String said = "";
    private String request = UUID.randomUUID().toString();
    private List<WaitingRow> living;
    private List<WaitingRow> found;

    /** Does what was pressed, once, and reads the counter again. */
    public void press() {
        DeskSlip slip = DeskSlip.of(fields());
        said = sentences.refusal(slip).orElse("");
        if (said.isEmpty()) {
            var answer = presses.make(slip);
            request = UUID.randomUUID().toString();
            read = false;
            said = sentences.of(slip, answer, this);
        }
    }

    /** Looks for the number that somebody reads out. */
    public void search() {
        found = waitingRoom.search(workplace.siteId(), fields().getOrDefault("number", ""));
    }

    /** The agent's counter, null when they have none. */
    public DeskView getDesk() {
        if (!read) {
            view = myDesk.view(workplace.agentId()).orElse(null);
            read = true;
        }
        return view;
    }

    /** The counter that the agent lost because their browser fell silent; null when they did not. */
    public LostDesk getLost() {
        return takingBack.lost(workplace.agentId()).orElse(null);
    }

    /** Why nobody is next, a sentence each. */
    public List<String> getNobodyNext() {
        return sentences.nobody(getDesk(), getWaiting().size());
    }

    /** Why the next visitor is next. */
    public List<ReasonWords.Line> getWhy() {
        return reasons.of(getDesk());
    }

    /** The counters of the site that are in service, to choose one. */
    public List<CounterRow> getCounters() {
        return room.counters(workplace.siteId()).stream()
                .filter(CounterRow::inService)
                .toList();
    }

    /** The other counters that somebody staffs, to send a visitor there. */
    public List<CounterRow> getColleagues() {
        return getCounters().stream()
                .filter(counter -> counter.agentId() != null && counter.agentId() != workplace.agentId())
                .toList();
    }

    /** Everybody who waits at the site, whomever they wait for. */
    public List<WaitingRow> getWaiting() {
        if (living == null) {
            living = waitingRoom.living(workplace.siteId()).stream()
                    .filter(row -> row.status() == TicketStatus.WAITING)
                    .toList();
        }
        return living;
    }

    /** Who is expected next at this counter, and who is late. */
    public List<AppointmentFacts> getExpected() {
        return appointments.today(getDesk().siteId()).stream()
                .filter(expected -> expected.status() == AppointmentStatus.BOOKED
                        || expected.status() == AppointmentStatus.CHECKED_IN)
                .filter(expected ->
                        expected.startsAt().isAfter(workplace.getNow().minus(RECENT)))
                .filter(this::forMe)
                .limit(APPOINTMENTS_SHOWN)
                .toList();
    }

    private boolean forMe(AppointmentFacts expected) {
        return expected.agentId() == null
                ? getDesk().motifIds().contains(expected.motifId())
                : expected.agentId() == workplace.agentId();
    }

    /** How long ago an appointment should have begun; negative when it is to come. */
    public long lateMinutes(AppointmentFacts expected) {
        return Duration.between(expected.startsAt(), workplace.getNow()).toMinutes();
    }

    private Map<String, String> fields() {
        return faces.getExternalContext().getRequestParameterMap();
    }

    public String getSaid() {
        return said;
    }

    public String getRequest() {
        return request;
    }

    /** What a search found; null when none was made. */
    public List<WaitingRow> getFound() {
        return found;
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public Place[] getPlaces() {
        return Place.values();
    }
}
