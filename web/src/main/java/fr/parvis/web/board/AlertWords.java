package fr.parvis.web.board;

import fr.parvis.display.boundary.BoardAlert;
import fr.parvis.display.boundary.BoardAlert.Kind;
import fr.parvis.web.staff.SiteTimes;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.VisitorWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What asks for somebody, in one sentence each. */
@Named
@RequestScoped
public class AlertWords {
    @Inject
    private Texts texts;

    @Inject
    private SiteTimes times;

    @Inject
    private VisitorWords visitors;

    public String title(BoardAlert alert) {
        String who = alert.number() == null ? alert.place() : visitors.number(alert.number());
        return texts.of("board.alert." + alert.kind(), who, times.minutesSince(alert.since()));
    }

    public String detail(BoardAlert alert) {
        String place = alert.place() == null ? "" : alert.place();
        return texts.of("board.alertDetail." + alert.kind(), place, times.minutesSince(alert.since()));
    }

    public String glyph(BoardAlert alert) {
        return switch (alert.kind()) {
            case HELP_ASKED -> "person";
            case COUNTER_SILENT -> "off";
            case CALL_OPEN -> "call";
            case TARGET_PASSED -> "diamond";
            case HELD_LONG -> "bars";
        };
    }

    public boolean help(BoardAlert alert) {
        return alert.kind() == Kind.HELP_ASKED;
    }

    public boolean aboutTicket(BoardAlert alert) {
        return alert.number() != null;
    }
}
