package fr.parvis.web.api.roster;

import fr.parvis.staffing.Break;
import fr.parvis.staffing.Shift;
import fr.parvis.web.api.Given;
import java.time.LocalTime;
import java.util.List;

/**
 * A shift in a request or an answer; times are those of the site's clock.
 *
 * @param agentId who, or null while nobody is named
 */
public record ShiftBody(LocalTime from, LocalTime to, Long agentId, List<BreakBody> breaks) {

    /** A break of a shift. */
    public record BreakBody(LocalTime from, LocalTime to) {
        public BreakBody {
            from = Given.required(from, "from");
            to = Given.required(to, "to");
        }
    }

    public ShiftBody {
        from = Given.required(from, "from");
        to = Given.required(to, "to");
        breaks = breaks == null ? List.of() : List.copyOf(breaks);
    }

    /** The shift, which refuses what cannot be. */
    Shift shift() {
        return new Shift(
                from,
                to,
                agentId,
                breaks.stream().map(each -> new Break(each.from(), each.to())).toList());
    }

    static ShiftBody of(Shift shift) {
        return new ShiftBody(
                shift.from(),
                shift.to(),
                shift.agentId(),
                shift.breaks().stream()
                        .map(each -> new BreakBody(each.from(), each.to()))
                        .toList());
    }
}
