package fr.parvis.web.board;

import fr.parvis.display.boundary.BoardView;
import fr.parvis.display.boundary.CounterCard;
import fr.parvis.display.boundary.LiveBoard;
import fr.parvis.display.boundary.QueueRow;
import fr.parvis.reception.Place;
import fr.parvis.reception.WaitingRow;
import fr.parvis.reception.boundary.WaitingRoom;
import fr.parvis.statistics.Figures;
import fr.parvis.statistics.boundary.TodayFigures;
import fr.parvis.web.staff.CallWords;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The live board of the reception. */
@Named
@RequestScoped
public class BoardPage {
    @Inject
    private LiveBoard live;

    @Inject
    private TodayFigures today;

    @Inject
    private WaitingRoom room;

    @Inject
    private BoardPresses presses;

    @Inject
    private CallWords words;

    @Inject
    private Workplace workplace;

    @Inject
    private FacesContext faces;

    private BoardView view;
    private Figures figures;
    private List<WaitingRow> found;
    private String said = "";
    private String request = UUID.randomUUID().toString();

    /** Everything the board shows now. */
    public BoardView getView() {
        if (view == null) {
            view = live.view(workplace.siteId());
        }
        return view;
    }

    /** The figures of the day so far. */
    public Figures getFigures() {
        if (figures == null) {
            figures = today.of(workplace.siteId()).all();
        }
        return figures;
    }

    /** Does what was pressed, once. */
    public void press() {
        said = presses.make(BoardSlip.of(fields()));
        request = UUID.randomUUID().toString();
        view = null;
    }

    /** Looks for the number that somebody reads out. */
    public void search() {
        found = room.search(workplace.siteId(), fields().getOrDefault("number", ""));
    }

    /** What a search found; null when none was made. */
    public List<WaitingRow> getFound() {
        return found;
    }

    /** The tint of a motif's standing. */
    public String queueTag(QueueRow row) {
        return switch (row.standing()) {
            case NOBODY -> "none";
            case WITHIN -> "serving";
            case NEAR -> "waiting";
            case OVER -> "late";
        };
    }

    /** The shape of a motif's standing. */
    public String queueGlyph(QueueRow row) {
        return switch (row.standing()) {
            case NOBODY, WITHIN -> "tick";
            case NEAR -> "clock";
            case OVER -> "diamond";
        };
    }

    /** The tint of what a counter is doing. */
    public String counterTag(CounterCard card) {
        return switch (card.doing()) {
            case NOBODY, OUT_OF_SERVICE -> "plain";
            case FREE -> "waiting";
            case CALLING -> "called";
            case SERVING -> "serving";
            case PAUSED -> "hold";
        };
    }

    /** Why the visitor at a counter was called there. */
    public String why(CounterCard card) {
        return words.why(card.why(), workplace.getSite().zone());
    }

    /** The shape of what a counter is doing. */
    public String counterGlyph(CounterCard card) {
        return switch (card.doing()) {
            case NOBODY, OUT_OF_SERVICE -> "door";
            case FREE -> "ring";
            case CALLING -> "call";
            case SERVING -> "disc";
            case PAUSED -> "bars";
        };
    }

    public Place[] getPlaces() {
        return Place.values();
    }

    public String getSaid() {
        return said;
    }

    public String getRequest() {
        return request;
    }

    private Map<String, String> fields() {
        return faces.getExternalContext().getRequestParameterMap();
    }
}
