package fr.parvis.web.staff;

import fr.parvis.queueing.forecast.WaitRange;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.reception.TicketNumber;
import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.WaitingRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** A visitor in the words of staff pages: never a name, and never why somebody has priority. */
@Named("visitor")
@RequestScoped
public class VisitorWords {
    private static final String EASY_FRENCH = "fr-falc";

    @Inject
    private Texts texts;

    @Inject
    private SiteTimes times;

    @Inject
    private Workplace workplace;

    /** A number inside a sentence: {@code A 046} that does not break. */
    public String number(TicketNumber number) {
        return number.series() + "\u00a0" + String.format("%03d", number.rank());
    }

    /** The digits of a number, as they stand behind its letter. */
    public String digits(TicketNumber number) {
        return String.format("%03d", number.rank());
    }

    /** With or without appointment, as in {@code RDV 10 h 30}. */
    public String kind(WaitingRow row) {
        return row.appointmentAt() == null
                ? texts.of("visitor.walkIn")
                : texts.of("visitor.appointment", times.hour(row.appointmentAt()));
    }

    public boolean priority(WaitingRow row) {
        return row.visitorClass() == VisitorClass.PRIORITY;
    }

    /** How long they have waited; before an appointment's time the wait has not begun. */
    public String wait(WaitingRow row) {
        return row.reference().isAfter(workplace.getNow())
                ? texts.of("visitor.onTime")
                : times.minutes(row.waited(workplace.getNow()));
    }

    /** How long they waited until the present state began. */
    public String waitedBefore(WaitingRow row) {
        return times.minutes(row.waited(row.since()));
    }

    public boolean called(WaitingRow row) {
        return row.status() == TicketStatus.CALLED;
    }

    /** The name of the language, with a capital. */
    public String language(String code) {
        if (code.equals(EASY_FRENCH)) {
            return texts.of("language.easyFrench");
        }
        String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.FRENCH);
        return name.substring(0, 1).toUpperCase(Locale.FRENCH) + name.substring(1);
    }

    /** Whether there is something to know about how to talk with this visitor, or what they need. */
    public boolean hasNeeds(WaitingRow row) {
        return !row.language().equals("fr") || !row.needs().isEmpty();
    }

    /** Language when it is not French, and the needs told to the kiosk, on one line. */
    public String needs(WaitingRow row) {
        String needs = row.needs().stream()
                .sorted()
                .map(need -> texts.word("need", need))
                .collect(Collectors.joining(", "));
        if (row.language().equals("fr")) {
            return needs;
        }
        return needs.isEmpty() ? language(row.language()) : language(row.language()) + ", " + needs;
    }

    /** The shape and tint of a state. */
    public String tag(TicketStatus status) {
        return switch (status) {
            case WAITING -> "waiting";
            case CALLED -> "called";
            case SERVING -> "serving";
            case ON_HOLD -> "hold";
            case FINISHED, NO_SHOW, LEFT -> "plain";
        };
    }

    /** The glyph of a state. */
    public String glyph(TicketStatus status) {
        return switch (status) {
            case WAITING -> "ring";
            case CALLED -> "call";
            case SERVING -> "disc";
            case ON_HOLD -> "bars";
            case FINISHED -> "tick";
            case NO_SHOW, LEFT -> "cross";
        };
    }

    /** The wait of somebody who comes now, as a range. */
    public String range(WaitRange range) {
        return switch (range.kind()) {
            case UNKNOWN -> texts.of("range.UNKNOWN");
            case UNDER_5 -> texts.of("range.UNDER_5");
            case BETWEEN ->
                texts.of(
                        "range.BETWEEN",
                        minutes(range.low().orElseThrow()),
                        minutes(range.high().orElseThrow()));
            case OVER_40 -> texts.of("range.OVER_40");
        };
    }

    private static long minutes(Duration length) {
        return length.toMinutes();
    }
}
