package fr.parvis.web.counter;

import fr.parvis.counter.boundary.DeskView;
import fr.parvis.queueing.rule.Reason;
import fr.parvis.queueing.rule.Reason.Kind;
import fr.parvis.queueing.rule.Reason.Side;
import fr.parvis.queueing.rule.Tier;
import fr.parvis.reception.WaitingRow;
import fr.parvis.web.staff.MotifNames;
import fr.parvis.web.staff.SiteTimes;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.VisitorWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says why a visitor is next, in sentences that say exactly what the routing rule compared. */
@RequestScoped
public class ReasonWords {
    @Inject
    private Texts texts;

    @Inject
    private SiteTimes times;

    @Inject
    private MotifNames motifs;

    @Inject
    private VisitorWords visitors;

    /**
     * One line of the explanation.
     *
     * @param glyph key of its picture
     * @param strong its first words
     * @param rest what follows, empty when nothing does
     */
    public record Line(String glyph, String strong, String rest) {}

    List<Line> of(DeskView view) {
        Reason reason = view.next().reason();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(glyph(reason), who(reason), deadline(reason)));
        if (reason.capableCounters() == 1) {
            String motif = motifs.label(view.next().visitor().motifId());
            lines.add(new Line("person", texts.of("reason.onlyCounter", motif), ""));
        }
        if (reason.runnerUp() != null) {
            lines.add(new Line("clock", "", before(view, reason)));
        }
        return lines;
    }

    private static String glyph(Reason reason) {
        return switch (reason.visitorClass()) {
            case APPOINTMENT -> "calendar";
            case PRIORITY -> "priority";
            case WALK_IN -> "ring";
        };
    }

    private String who(Reason reason) {
        String waited = times.minutes(reason.winner().waited());
        return switch (reason.visitorClass()) {
            case APPOINTMENT -> texts.of("reason.appointment", times.hour(reason.appointmentTime()));
            case PRIORITY -> texts.of("reason.priority", waited);
            case WALK_IN -> texts.of("reason.walkIn", waited);
        };
    }

    private String deadline(Reason reason) {
        if (reason.winner().tier() == Tier.PAST_CEILING) {
            return texts.of("reason.pastCeiling");
        }
        if (reason.winner().tier() == Tier.EARLY) {
            return texts.of("reason.early");
        }
        return reason.passBefore() == null
                ? texts.of("reason.late")
                : texts.of("reason.passBefore", times.hour(reason.passBefore()));
    }

    private String before(DeskView view, Reason reason) {
        Side other = reason.runnerUp();
        String number = view.queue().stream()
                .filter(row -> row.ticketId() == other.ticketId())
                .findFirst()
                .map(WaitingRow::number)
                .map(visitors::number)
                .orElse(texts.of("reason.somebody"));
        return texts.of("reason.before", number, times.minutes(other.waited()), because(reason));
    }

    private String because(Reason reason) {
        return reason.strongest().stream()
                .map(factor -> factor.kind() == Kind.TIER ? tier(reason) : texts.word("reason.factor", factor.kind()))
                .collect(Collectors.joining(texts.of("reason.and")));
    }

    private String tier(Reason reason) {
        return reason.winner().tier() == Tier.PAST_CEILING
                ? texts.of("reason.factor.CEILING")
                : texts.of("reason.factor.OTHER_EARLY");
    }
}
